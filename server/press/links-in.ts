import { keptAddress } from './addresses';
import type { FinishedPage } from './page';

/** Where an address begins and ends: in an attribute, in a list of pictures, as the text of an element, or on a line of its own. */
const address = /(?<=["\s,>])\/(?!>)[^"\s,<>?#&]*/g;

/**
 * The kept addresses that a page leads to, of whatever kind: pages, pictures, cards, feeds. The framework's files are not among
 * them, which need no database.
 */
export function linksIn({ headers, forms }: FinishedPage, siteUrl: string): string[] {
  if (!/^text\/(?:html|plain)|\/(?:\w+\+)?xml/.test(headers['content-type'] ?? '')) return [];
  const text = forms.identity.body.toString().replaceAll(`${siteUrl}/`, '/');
  const found = new Set([...text.matchAll(address)].map(([each]) => each));
  return [...found].filter((each) => !each.startsWith('/_next/') && keptAddress(each)?.key === each);
}
