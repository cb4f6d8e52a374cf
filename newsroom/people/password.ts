import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default) with 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

/** Length is what counts (NIST SP 800-63B); the upper bound keeps hashing cheap to refuse. */
export const newPassword = z
  .string()
  .min(12, 'needs at least 12 characters')
  .max(200, 'is longer than 200 characters');

/** A password as somebody typed it, right or wrong. */
export const typedPassword = z.string().min(1, 'is missing').max(200, 'is longer than 200 characters');

/** One password typed on two keyboards is one password. NIST SP 800-63B asks for NFKC. */
function normal(password: string): string {
  return password.normalize('NFKC');
}

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

/**
 * Whether this is the password behind the hash. With no hash it works exactly as long and says no, so that nobody
 * learns from the time it takes whether a person exists.
 */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hash(randomUUID(), cost);
  const nobodys = await decoy;
  const fits = await verify(passwordHash ?? nobodys, normal(password));
  return fits && passwordHash !== null;
}
