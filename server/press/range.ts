/** Bytes `from` to `to`, both included. */
export type Range = { from: number; to: number };

/**
 * What part of a body is asked for (RFC 9110, 14.2). Null: the header is to be ignored, as one is that cannot be read or
 * asks for several parts. `unsatisfiable`: it begins after the end.
 */
export function rangeOf(header: string | undefined, length: number): Range | 'unsatisfiable' | null {
  const said = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!said) return null;
  const [first = '', last = ''] = said.slice(1);
  if (first === '' && last === '') return null;
  if (first === '') {
    const count = Number(last);
    return count === 0 || length === 0 ? 'unsatisfiable' : { from: Math.max(0, length - count), to: length - 1 };
  }
  if (last !== '' && Number(last) < Number(first)) return null;
  if (Number(first) >= length) return 'unsatisfiable';
  return { from: Number(first), to: last === '' ? length - 1 : Math.min(Number(last), length - 1) };
}
