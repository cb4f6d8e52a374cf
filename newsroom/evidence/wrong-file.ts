import { z } from 'zod';

/**
 * What can be wrong with a file of evidence. Its bytes: `altered`, `missing`. Its row, against the touch by which it was
 * added: `exchanged` (another hash), `relabelled` (another role, size, type or name), `unlisted` (the row is gone),
 * `unchained` (the chain knows of no such file). Of a capture, against its manifest, its timestamp and
 * the touches by which it came: `misdescribed`.
 */
const states = ['altered', 'missing', 'exchanged', 'relabelled', 'unlisted', 'unchained', 'misdescribed'] as const;

export const wrongFile = z.strictObject({
  /** Of a capture, where what is listed of it as a whole is wrong. */
  fileId: z.string(),
  name: z.string(),
  /** As the file is listed; as its chain names it, where it is listed no more. */
  hash: z.string(),
  state: z.enum(states),
  differs: z.array(z.string()).optional().describe('Of what is misdescribed, in words for people.'),
});
export type WrongFile = z.output<typeof wrongFile>;

/** What is wrong, to follow the file's name. */
export function wrongWords({ state, differs = [] }: Pick<WrongFile, 'state' | 'differs'>): string {
  return differs.length > 0 ? `${words[state]}: ${differs.join(', ')}` : words[state];
}

const words: Record<WrongFile['state'], string> = {
  altered: 'is altered',
  missing: 'is missing',
  exchanged: 'is listed under another hash than its chain of custody says was added',
  relabelled: 'is listed as something else than its chain of custody says was added',
  unlisted: 'was added, as its chain of custody says, and is listed no more',
  unchained: 'is listed, and its chain of custody says nothing of it',
  misdescribed: 'is described otherwise than by its manifest, its timestamp and its chain of custody',
};
