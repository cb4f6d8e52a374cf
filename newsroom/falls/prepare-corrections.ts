import { z } from 'zod';
import type { DocumentJson } from '@/editor/document';
import { count } from '../answers';
import { stancesOn } from '../claims/review-taken-back';
import { command } from '../command';
import { id } from '../input';
import { beSystem } from '../permissions/can';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';
import { proposedRight } from './correction-words';
import { howTakenBack } from './how-taken-back';
import { statedInFull } from './stated-in-full';

/** As many stories as one transaction sees to; their texts are read. */
const atOnce = 50;

/**
 * Draws up the correction that a fallen core claim calls for in each live story of a wave: the words that readers have,
 * and what we know instead. Nobody's text is changed; a person approves or dismisses each.
 */
export const prepareCorrections = command({
  name: 'prepare-corrections',
  summary: 'Draws up the corrections that a fallen claim calls for.',
  input: z.strictObject({ waveId: id }),
  value: z.strictObject({ left: count.describe('How many stories are still to be seen to.') }),
  async run({ db, actor, at, authorise }, { waveId }) {
    authorise(beSystem(actor));
    const wave = await db.wave.findUnique({ where: { id: waveId }, include: { claim: true } });
    if (!wave) refuse('not_found', 'There is no such wave.');
    const tasks = await db.task.findMany({
      where: { waveId, correctionDue: true },
      orderBy: { id: 'asc' },
      take: atOnce,
      select: { id: true, storyId: true, doneAt: true },
    });
    const { statement, verificationMethod: method, verification } = wave.claim;
    const takenBack = howTakenBack(await stancesOn(db, wave.claimId));
    const right = proposedRight(wave.cause, { statement, method, verification, takenBack });
    const open = tasks.filter(({ doneAt }) => doneAt === null).map(({ storyId }) => storyId);
    // A claim that falls twice before anybody has decided calls for one correction still, in the later words.
    const waiting = { claimId: wave.claimId, storyId: { in: open }, decision: null };
    const drawnUp = await db.preparedCorrection.findMany({ where: waiting, select: { storyId: true } });
    await db.preparedCorrection.updateMany({ where: waiting, data: { right } });
    const known = new Set(drawnUp.map(({ storyId }) => storyId));
    const unknown = open.filter((storyId) => !known.has(storyId));
    const prepared = [...(await wrongWords(db, unknown, wave.claimId))].map(([storyId, wrong]) => ({
      waveId,
      storyId,
      claimId: wave.claimId,
      wrong,
      right,
      preparedAt: at,
    }));
    await db.preparedCorrection.createMany({ data: prepared, skipDuplicates: true });
    await db.task.updateMany({ where: { id: { in: tasks.map((task) => task.id) } }, data: { correctionDue: false } });
    const left = await db.task.count({ where: { waveId, correctionDue: true } });
    const data = { waveId, corrections: prepared.length };
    return { value: { left }, events: [{ name: 'corrections.prepared', subject: { type: 'claim', id: wave.claimId }, data }] };
  },
});

/** By story, the words before readers that first state the claim in full. */
async function wrongWords(db: Transaction, storyIds: readonly string[], claimId: string): Promise<Map<string, string>> {
  const shown = await db.publishedStory.findMany({
    where: { id: { in: [...storyIds] }, standing: 'live' },
    select: { id: true, currentVersion: true },
  });
  if (shown.length === 0) return new Map();
  const current = await db.publication.findMany({
    where: { OR: shown.map(({ id: storyId, currentVersion: version }) => ({ storyId, version })) },
    select: { storyId: true, document: true, appearances: { where: { claimId }, select: { id: true } } },
  });
  return new Map(
    current.flatMap(({ storyId, document, appearances }) => {
      const words = statedInFull(document as unknown as DocumentJson, appearances.map(({ id }) => id));
      return words ? [[storyId, words] as const] : [];
    }),
  );
}
