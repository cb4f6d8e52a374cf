import { decoded } from '../sealed/decoded';
import { findSealedMatches } from '../sealed/find-sealed-matches';
import { stringsOf } from '../sealed/strings-of';
import type { Transaction } from '../transaction';

/** Stands where a text was. */
const leftOut = '[left out: sealed]';

/** Ids, hashes and moments, which name nobody. */
const machine = /^((files\/)?[0-9a-f]{64}(\.[a-z0-9]{1,8})?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

/** The lists of a report, by which it is counted what was left out of which. */
type List = 'claims' | 'evidence' | 'checks' | 'ratings' | 'files' | 'custody';

const lists: readonly string[] = ['claims', 'evidence', 'checks', 'ratings', 'files', 'custody'] satisfies List[];

/**
 * The same data, with every text in which a sealed name or contact stands left out whole; and in how many entries of each
 * list that was. Of which sources they are is for the door to know, and told to nobody.
 */
export async function leaveOutSealed<Data>(db: Transaction, data: Data): Promise<{ data: Data; entries: Map<List, number>; sourceIds: string[] }> {
  const sealed = await sealedAmong(db, stringsOf(data));
  const entries = new Map<List, number>();
  return { data: sealed.size > 0 ? (without(data, sealed, entries) as Data) : data, entries, sourceIds: [...new Set([...sealed.values()].flat())] };
}

/** By those of the texts in which something sealed stands, as they are written or as an address means it, the ids of its sources. */
export async function sealedAmong(db: Transaction, texts: readonly string[]): Promise<Map<string, string[]>> {
  const written = [...new Set(texts)].filter((text) => !machine.test(text));
  const read = written.flatMap((whole) => [...new Set([whole, decoded(whole)])].map((text) => ({ surface: 'the report', text, whole })));
  const matches = await findSealedMatches(db, read);
  const sealed = new Map<string, string[]>();
  for (const { outgoing: { whole }, sourceIds } of matches) sealed.set(whole, [...(sealed.get(whole) ?? []), ...sourceIds]);
  return sealed;
}

function without(value: unknown, sealed: ReadonlyMap<string, unknown>, entries: Map<List, number>): unknown {
  if (typeof value === 'string') return sealed.has(value) ? leftOut : value;
  if (Array.isArray(value)) return value.map((each) => without(each, sealed, entries));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      if (lists.includes(name) && Array.isArray(each)) count(entries, name as List, each.filter((entry) => ownTexts(entry).some((text) => sealed.has(text))).length);
      return [name, without(each, sealed, entries)];
    }),
  );
}

/** The texts of an entry but for those of lists within it, which are counted there. */
function ownTexts(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null) return stringsOf(entry);
  return Object.entries(entry).flatMap(([name, value]) => (lists.includes(name) ? [] : stringsOf(value)));
}

function count(entries: Map<List, number>, list: List, found: number): void {
  if (found > 0) entries.set(list, (entries.get(list) ?? 0) + found);
}
