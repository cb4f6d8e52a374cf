import type { ByteRange } from '@/platform/file-store';

/**
 * The bytes that a `Range` header asks for, of a file of so many (RFC 9110, section 14): the whole where there is no
 * header, or one that says something else; null where the file has none of them.
 */
export function rangeIn(header: string | null, size: number): ByteRange | null {
  const whole = { from: 0, to: size - 1 };
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return whole;
  if (first === '') return Number(last) === 0 ? null : { ...whole, from: Math.max(size - Number(last), 0) };
  const to = last === '' ? whole.to : Math.min(Number(last), whole.to);
  if (last !== '' && Number(last) < Number(first)) return whole;
  return Number(first) >= size ? null : { from: Number(first), to };
}
