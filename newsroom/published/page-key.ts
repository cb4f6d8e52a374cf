/** The place in a list, newest first, after which the next page begins. */
export type PageKey = { at: Date; id: string };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** As it stands in an address. */
export function writePageKey({ at, id }: PageKey): string {
  return `${at.toISOString()}_${id}`;
}

/** Null for anything that is not a key: the list then begins at its beginning. */
export function readPageKey(value: unknown): PageKey | null {
  if (typeof value !== 'string') return null;
  const [time = '', id = '', ...rest] = value.split('_');
  const at = new Date(time);
  const isOfAYear = /^(?!0000)\d{4}-/.test(time);
  if (rest.length > 0 || !uuid.test(id) || !isOfAYear || Number.isNaN(at.getTime()) || at.toISOString() !== time) return null;
  return { at, id };
}

/** Rows that were fetched with one more than `size`: the page, and the key of the next when there is one. */
export function cutPage<Row>(rows: Row[], size: number, keyOf: (row: Row) => PageKey): { page: Row[]; next: string | null } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { page, next: rows.length > size && last ? writePageKey(keyOf(last)) : null };
}
