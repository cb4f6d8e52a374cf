import { findSealedMatches } from '../sealed/find-sealed-matches';
import { stringsOf } from '../sealed/strings-of';
import type { Transaction } from '../transaction';

/** Stands where a text was. */
const leftOut = '[left out: sealed]';

/** Ids, hashes and moments, which name nobody. */
const machine = /^((files\/)?[0-9a-f]{64}(\.[a-z0-9]{1,8})?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

/** The same data, with every text in which a sealed name or contact stands left out whole. */
export async function leaveOutSealed<Data>(db: Transaction, data: Data): Promise<Data> {
  const texts = [...new Set(stringsOf(data))].filter((text) => !machine.test(text));
  const matches = await findSealedMatches(db, texts.map((text) => ({ surface: 'the report', text })));
  const sealed = new Set(matches.map(({ outgoing }) => outgoing.text));
  return sealed.size > 0 ? (without(data, sealed) as Data) : data;
}

function without(value: unknown, sealed: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return sealed.has(value) ? leftOut : value;
  if (Array.isArray(value)) return value.map((each) => without(each, sealed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, without(each, sealed)]));
}
