import { z } from 'zod';

/** An e-mail address as it is stored and compared. */
export const email = z
  .string()
  .transform((value) => normalEmail(value))
  .pipe(z.email('is not an e-mail address').max(254, 'is longer than 254 characters'));

export function normalEmail(value: string): string {
  return value.normalize('NFKC').trim().toLowerCase();
}
