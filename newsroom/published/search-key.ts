import { type PageKey, readPageKey, writePageKey } from './page-key';

/**
 * The place in what a search found after which the next page begins. Matches are ranked in blocks, newest block first:
 * `block` is the match with which the one before ended, null in the first; `after` is the last result shown of this one.
 */
export type SearchKey = { block: PageKey | null; after: { score: number; id: string } | null };

const shownLast = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** As it stands in an address. */
export function writeSearchKey({ block, after }: SearchKey): string {
  return `${block ? writePageKey(block) : ''}~${after ? `${after.score}_${after.id}` : ''}`;
}

/** Null for anything that is not a key: the search then begins at its beginning. */
export function readSearchKey(value: unknown): SearchKey | null {
  if (typeof value !== 'string' || value.length > 200) return null;
  const [begun = '', shown = '', ...rest] = value.split('~');
  const block = readPageKey(begun);
  const [, score = '', id = ''] = shownLast.exec(shown) ?? [];
  if (rest.length > 0 || (begun !== '' && !block) || (shown !== '' && id === '') || (!block && id === '')) return null;
  if (!Number.isFinite(Number(score))) return null;
  return { block, after: id === '' ? null : { score: Number(score), id } };
}
