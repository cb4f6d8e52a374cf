import { z } from 'zod';
import { command } from '../command';
import { recordCustody } from '../evidence/custody';
import { id, requiredLine } from '../input';
import { beSystem } from '../permissions/can';
import { refuse } from '../refusal';

/** Ends a capture that kept nothing, and says why. */
export const failCapture = command({
  name: 'fail-capture',
  summary: 'Says why a capture kept nothing; only the newsroom itself does that.',
  input: z.strictObject({ captureId: id, sentence: requiredLine(300) }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { captureId, sentence }) {
    authorise(beSystem(actor));
    const capture = await db.capture.findUnique({ where: { id: captureId }, select: { evidenceId: true } });
    if (!capture) refuse('not_found', 'There is no such capture.');
    const { count } = await db.capture.updateMany({
      where: { id: captureId, state: { in: ['waiting', 'running'] } },
      data: { state: 'failed', step: '', failure: sentence, finishedAt: at },
    });
    if (count === 0) refuse('conflict', 'This capture has ended already.');
    const { evidenceId } = capture;
    await recordCustody(db, { evidenceId, action: 'capture failed', personId: null, data: { captureId, sentence }, at });
    return { value: null, events: [{ name: 'capture.failed', subject: { type: 'evidence', id: evidenceId }, data: { captureId } }] };
  },
});
