import type { SourceKind } from '../../claims/vocabulary';
import type { Mention } from './personal-name';

const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const handle = /(?<![\p{L}\p{N}._%+@-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]*[\p{L}\p{N}_])/gu;
/** How an account is called without its sign: a word that no text has, with a digit or a stroke below. */
const bareHandle = /^(?=.*[\d_])[\p{L}\p{N}_.]{4,}$/u;
const networks = String.raw`(?<![\p{L}\p{N}-])(?:(?:x|twitter|instagram|facebook|tiktok|youtube|threads)\.(?:com|net)|t\.me)/@?`;

/** The handles, with their sign, and the e-mail addresses by which the directory calls a source. */
export function handlesOf({ name, kind }: { name: string; kind: SourceKind }): string[] {
  const bare = kind === 'social_account' && bareHandle.test(name.trim()) ? [`@${name.trim()}`] : [];
  return [...bare, ...(name.match(mail) ?? []), ...(name.match(handle) ?? [])];
}

/** Where a text gives one of them, in whatever case: an account also as the address of its page. */
export function handlesIn(handles: readonly string[], text: string): Mention[] {
  return handles.flatMap((each) => [...text.matchAll(patternOf(each))].map(({ 0: found, index }) => ({ from: index, to: index + found.length })));
}

function patternOf(each: string): RegExp {
  const words = each.replace(/^@/, '').replace(/[.+%-]/g, String.raw`\$&`);
  const ends = String.raw`(?![\p{L}\p{N}_@-]|\.[\p{L}\p{N}])`;
  const begins = String.raw`(?<![\p{L}\p{N}._%+@-])`;
  return new RegExp(each.startsWith('@') ? `(?:${begins}@|${networks})${words}${ends}` : `${begins}${words}${ends}`, 'giu');
}
