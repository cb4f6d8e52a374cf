import { z } from 'zod';
import { command } from '../command';
import { recordCustody } from '../evidence/custody';
import { id, line } from '../input';
import { beSystem } from '../permissions/can';
import { refuse } from '../refusal';
import { linkState, linkTouch, linkTouches } from './link-state';

/** Writes down what a link answered. Where nobody waits for it, its chain of custody hears of each change once. */
export const noteLinkCheck = command({
  name: 'note-link-check',
  summary: 'Notes what the address of a piece of evidence answers now; only the newsroom itself does that.',
  input: z.strictObject({
    evidenceId: id,
    status: z.int().min(0).max(999).nullable(),
    sentence: line(300).nullable(),
    askedByHand: z.boolean().describe('Somebody asked to know; otherwise the newsroom looked by itself.'),
  }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { evidenceId, status, sentence, askedByHand }) {
    authorise(beSystem(actor));
    await db.$queryRaw`SELECT 1 FROM desk.evidence WHERE id = ${evidenceId}::uuid FOR NO KEY UPDATE`;
    const evidence = await db.evidence.findUnique({ where: { id: evidenceId }, select: { linkState: true } });
    if (!evidence) refuse('not_found', 'There is no such evidence.');
    const state = linkState(evidence.linkState, status, askedByHand);
    await db.evidence.update({ where: { id: evidenceId }, data: { linkState: state, linkCheckedAt: at, linkAskedAt: at } });
    const action = linkTouch(state);
    const said = await db.custodyEvent.findFirst({
      where: { evidenceId, action: { in: [...linkTouches] } },
      orderBy: { sequence: 'desc' },
      select: { action: true },
    });
    if (action && (askedByHand || said?.action !== action)) {
      await recordCustody(db, { evidenceId, action, personId: null, data: { status, sentence }, at });
    }
    return { value: null, events: [{ name: 'link.checked', subject: { type: 'evidence', id: evidenceId }, data: { status } }] };
  },
});
