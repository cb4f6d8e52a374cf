import { z } from 'zod';

/** The last part of a public address, as a person may choose it. */
export const slugInput = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'may hold only small letters, digits and hyphens')
  .max(100);

/** A proposal for the last part of an address: small Latin letters, digits, hyphens; at most 80 characters. */
export function slugFrom(headline: string): string {
  const plain = headline
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 80).replace(/-[^-]*$/, (rest) => (plain.length > 80 ? '' : rest));
}
