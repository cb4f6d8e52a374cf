import { z } from 'zod';
import type { Transaction } from '../transaction';
import type { leaveOutSealed } from './leave-out-sealed';

/** Never in a report, and said so in each. */
export const neverExported = [
  'Private remarks.',
  'Sources, sealed or not, and their names.',
  'Notes of what sources said, off the record or on it, and who obtained them.',
  'Recordings and documents of sealed sources, whether there are any or not.',
  'Names of the people who handled evidence; their ids stand in the chains.',
  'Texts in which a sealed name or contact stands: a sentence in brackets takes their place.',
  'Files in whose words something sealed stands, or that say it of themselves, such as who took a picture; the manifest names their hashes.',
];

/** How many of what kind, and why. */
export const counted = z.strictObject({ what: z.string(), number: z.int().positive(), why: z.string() });
export type Counted = z.output<typeof counted>;

const sealed = 'A sealed name or contact stands in them.';

const sealedIn = {
  claims: 'Claims with a text left out',
  evidence: 'Pieces of evidence with a text left out',
  checks: 'Checks with a text left out',
  ratings: 'Ratings with a text left out',
  files: 'Files with their name left out',
  custody: 'Links of chains of custody with a text left out',
} as const;

type Report = {
  claimIds: readonly string[];
  evidenceIds: readonly string[];
  sealed: Awaited<ReturnType<typeof leaveOutSealed>>['entries'];
  /** Files in which something sealed stands, or that say it of themselves. */
  telling: number;
};

/**
 * What was left out of one report, in numbers. The recordings of sealed sources are not counted: that there are some is
 * what whoever would seize them wants to know first.
 */
export async function countLeftOut(db: Transaction, { claimIds, evidenceIds, sealed: entries, telling }: Report): Promise<Counted[]> {
  const claims = { claimId: { in: [...claimIds] } };
  const evidence = { in: [...evidenceIds] };
  const notes = await db.sourcingNote.count({ where: claims });
  const remarks = await db.evidence.count({ where: { id: evidence, privateRemarks: { not: '' } } });
  const views = await db.evidenceFile.count({ where: { evidenceId: evidence, role: 'view' } });
  return [
    { what: 'Notes of what sources said', number: notes, why: 'They tell who said what to the newsroom, and on which terms.' },
    { what: 'Private remarks on evidence', number: remarks, why: 'They were written for the newsroom alone.' },
    { what: 'Pictures drawn anew to be looked at', number: views, why: 'They are no evidence; the originals are here.' },
    ...Object.entries(sealedIn).map(([list, what]) => ({ what, number: entries.get(list as keyof typeof sealedIn) ?? 0, why: sealed })),
    { what: 'Files left out whole', number: telling, why: 'A sealed name or contact stands in them, in what they say of themselves, or in what was captured with them.' },
  ].filter(({ number }) => number > 0);
}
