import type { Finding } from './gate/finding';

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
export type NewerDraft = { version: number; document: unknown; savedAt: string; savedBy: string };

/** A typed "no" with one sentence a person understands. */
export type Refusal = {
  code: RefusalCode;
  sentence: string;
  /** The findings that refused, when code is `gate`. */
  findings?: Finding[];
  /** The text that was saved meanwhile, when code is `stale` and a draft was to be saved. */
  newer?: NewerDraft;
};

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
