import { forbiddenCharacter } from './characters';

const longestAddress = 2048;

/**
 * Whether a link in a story may lead to `href`: a whole http, https or mailto address, with no white space or hidden
 * characters (browsers skip those, so `java\tscript:` runs) and no user name that would disguise the host.
 */
export function isLinkAddress(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > longestAddress) return false;
  if (/[\s\\]/u.test(href) || forbiddenCharacter(href)) return false;
  if (!/^(?:https?:\/\/|mailto:)[^/]/i.test(href) || !URL.canParse(href)) return false;
  const { username, password } = new URL(href);
  return username === '' && password === '';
}
