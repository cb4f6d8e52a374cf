import { z } from 'zod';
import type { AuditEvent } from '../audit/events';
import { command } from '../command';
import { evidenceAltered } from '../falls/report-altered-evidence';
import { id } from '../input';
import { beSystem } from '../permissions/can';
import { refuse } from '../refusal';
import { recordCustody } from './custody';
import { hashAgain, lastHashing, newlyWrong, touchOf } from './hash-again';
import { judgeEvidence } from './judge-evidence';
import { wrongFile } from './wrong-file';

/**
 * Hashes every file of a piece of evidence again, follows its chain, and holds the two against what is listed; a file
 * that is wrong, or a chain that is broken, makes its claims fall, once.
 */
export const verifyEvidence = command({
  name: 'verify-evidence',
  summary: 'Hashes every file of a piece of evidence again and follows its chain of custody; only the newsroom itself does that.',
  input: z.strictObject({ evidenceId: id }),
  value: z.strictObject({
    files: z.int().nonnegative(),
    wrong: z.array(wrongFile),
    spoilt: z.array(wrongFile).describe('Of the pictures that were drawn to look at; nothing falls with them.'),
    brokenAt: z.int().positive().nullable().describe('The place in the chain of the first touch that does not fit.'),
  }),
  async prepare({ db, actor, authorise }, { evidenceId }) {
    authorise(beSystem(actor));
    return hashAgain(db, evidenceId);
  },
  async run(context, { evidenceId }, hashed) {
    const { db, actor, at, authorise } = context;
    authorise(beSystem(actor));
    // Whoever adds a file holds the same lock, so that rows and chain are of one moment.
    const [known] = await db.$queryRaw<unknown[]>`SELECT 1 FROM desk.evidence WHERE id = ${evidenceId}::uuid FOR NO KEY UPDATE`;
    if (!known) refuse('not_found', 'There is no such evidence.');
    const { files, wrong, spoilt, brokenAt } = await judgeEvidence(db, evidenceId, hashed);
    const action = touchOf({ wrong });
    const before = await lastHashing(db, evidenceId);
    const noted = { files, wrong: wrong.map(({ name: _, ...each }) => each), brokenAt };
    await recordCustody(db, { evidenceId, action, personId: null, data: noted, at });
    await db.evidence.update({ where: { id: evidenceId }, data: { verifiedAt: at } });
    const isNews = newlyWrong(wrong, before).length > 0;
    const isBroken = brokenAt !== null && (before?.brokenAt ?? null) === null;
    const found = isNews ? 'was found altered' : 'has a broken chain of custody';
    const consequences: AuditEvent[] = isNews || isBroken ? (await evidenceAltered(context, evidenceId, found)).events : [];
    const subject = { type: 'evidence' as const, id: evidenceId };
    const event = { name: 'evidence.verified' as const, subject, data: { files, wrong: wrong.length, chainWhole: brokenAt === null } };
    return { value: { files, wrong, spoilt, brokenAt }, events: [event, ...consequences] };
  },
});
