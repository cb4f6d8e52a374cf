/**
 * The one way of writing `value` as JSON (RFC 8785): names sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Equal values give equal strings, so a hash of it can be signed and compared. Properties that are
 * undefined are left out. Throws a TypeError for what JSON cannot say: undefined itself, functions, symbols, big integers,
 * numbers without end, lone surrogates, objects other than plain ones and arrays.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return text(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return list(value);
  if (isPlainObject(value)) return members(value);
  throw new TypeError(`JSON has no word for a value of type ${typeof value}.`);
}

function text(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError('JSON has no word for half a character.');
  return JSON.stringify(value);
}

// A story of sixty claims is written so with every save, so these put strings together and make no lists on the way.

function list(values: readonly unknown[]): string {
  let written = '';
  for (const value of values) written += `${written && ','}${canonicalJson(value)}`;
  return `[${written}]`;
}

function members(value: Record<string, unknown>): string {
  let written = '';
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined) written += `${written && ','}${text(name)}:${canonicalJson(member)}`;
  }
  return `{${written}}`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
