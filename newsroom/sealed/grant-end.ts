import { z } from 'zod';

/** For how many days a grant lasts: every one ends. */
export const days = z.int().min(1).max(365);

const day = 24 * 60 * 60_000;

/** When a grant that is given at this moment ends. */
export function grantEnd(at: Date, lasting: number): Date {
  return new Date(at.getTime() + lasting * day);
}
