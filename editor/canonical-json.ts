/**
 * The one way of writing `value` as JSON (RFC 8785): names sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Equal values give equal strings, so a hash of it can be signed and compared. Properties that are
 * undefined are left out. Throws a TypeError for what JSON cannot say: undefined itself, functions, symbols, big integers,
 * numbers without end, lone surrogates, objects other than plain ones and arrays.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .filter((name) => value[name] !== undefined)
      .sort()
      .map((name) => `${canonicalJson(name)}:${canonicalJson(value[name])}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`JSON has no word for a value of type ${typeof value}.`);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
