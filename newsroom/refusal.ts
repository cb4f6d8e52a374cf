import { z } from 'zod';
import { answeredAt, draftVersion } from './answers';
import { finding } from './gate/finding';

export const refusalCodes = [
  'malformed',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'stale',
  'gate',
  'too_many',
  'unavailable',
] as const;

/** Why a command changed nothing. */
export type RefusalCode = (typeof refusalCodes)[number];

/** What a newer save holds, for the writer to compare with their own text. */
const newerDraft = z.strictObject({ version: draftVersion, document: z.unknown(), savedAt: answeredAt, savedBy: z.string() });
export type NewerDraft = z.output<typeof newerDraft>;

/** A typed "no" with one sentence a person understands. */
export const refusal = z.strictObject({
  code: z.enum(refusalCodes).describe('The kind of refusal, for programs.'),
  sentence: z.string().describe('Why nothing was changed, for people.'),
  findings: z.array(finding).optional().describe('The findings that refused, when the code is `gate`.'),
  newer: newerDraft.optional().describe('The text that was saved meanwhile, when the code is `stale` and a draft was to be saved.'),
});
export type Refusal = z.output<typeof refusal>;

/** Thrown inside a command to roll everything back; the door turns it into a result. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.sentence);
  }
}

/** Stops the command; nothing it wrote remains. */
export function refuse(code: RefusalCode, sentence: string, more: Omit<Refusal, 'code' | 'sentence'> = {}): never {
  throw new Refused({ code, sentence, ...more });
}
