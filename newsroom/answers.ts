import { z } from 'zod';

/** A moment as it is answered: ISO 8601, UTC. */
export const answeredAt = z.iso.datetime();

/** SHA-256, hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const draftVersion = z.int().positive().describe('The version of the draft.');

export const revisionNumber = z.int().positive().describe('The number of the revision, counted by story.');

export const publicVersion = z.int().positive().describe('The version readers see, counted by story.');

/** How many of something. */
export const count = z.int().nonnegative();

export const approvalVoided = z.boolean().describe('Whether an approval of the earlier state is void now.');
