import { z } from 'zod';

/** The hash of the state a person looked at: SHA-256, hexadecimal. */
export const hashInput = z.string().regex(/^[0-9a-f]{64}$/, 'is not the hash of a revision');
