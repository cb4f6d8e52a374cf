import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import type pg from 'pg';
import { approveFiled, fileStory } from '../file-story';
import { approveParagraph, type Clerk, correctStory, publicStory, type PublicStory } from '../by-command';
import type { FirstMorning } from '../first-morning';
import { sealedWords } from './canaries';

const reason = 'It is needed for the story.';

type Desk = Record<'mina' | 'daud' | 'sana', Clerk>;

/** Everything that a colleague noted of a source by name, with two entries that were merged, before it is sealed. */
export async function sealWhatWasPlain({ mina, daud }: Desk, sourceId: string, claimId: string): Promise<void> {
  const { name, alias, address } = sealedWords.guard;
  const twin = randomUUID();
  await mina.tell('add-source', { id: sourceId, name, kind: 'person' });
  await mina.tell('add-source', { id: twin, name: `${name} of the depot`, kind: 'person', interest: `Known as ${alias}.` });
  const noted = { claimId, source: { id: sourceId }, stance: 'confirms', terms: 'background' } as const;
  await mina.tell('add-note', { id: randomUUID(), ...noted, basis: `${name} stood there.`, obtainedHow: `At ${address.split('\n')[0]}`, privateRemarks: `${alias} is afraid.` });
  await mina.tell('grade-source', { id: randomUUID(), sourceId: twin, reliability: 'B', reason: `${name} was right before.` });
  await daud.tell('merge-sources', { keptId: sourceId, mergedId: twin, reason: `Both are ${name}.` });
  await mina.tell('seal-identity', { sourceId, deskName: 'A guard of a depot', reason, days: 30, fields: sealedWords.guard });
}

/** Every source goes unnamed by leave, and each step says what it must and no more. */
async function goUnnamed({ mina, sana }: Desk, storyId: string, claimId: string, sourceIds: readonly string[]): Promise<void> {
  const answers = { information: 'What was seen.', vital: 'Nobody else was there.', notOtherwise: 'All others fled.', reliable: 'Stood at the bridge.' };
  for (const sourceId of sourceIds) {
    const id = randomUUID();
    const asked = { ...answers, description: 'A person who was at the bridge', reasonForReaders: 'people there are threatened' };
    await mina.tell('request-anonymity', { id, storyId, claimId, sourceId, expiresAt: new Date(Date.now() + 86_400_000).toISOString(), ...asked });
    await sana.tell('grant-anonymity', { requestId: id, knowsIdentity: true, reason });
  }
}

/** A story whose core claim rests on sealed sources too, noted before its first snapshot; then published, updated and corrected. */
export async function publishOnSealedWord(
  db: pg.Client,
  desk: Desk,
  morning: FirstMorning,
  sources: { nurse: string; clerk: string; guard: string },
): Promise<PublicStory & { claimId: string }> {
  const { mina, daud } = desk;
  const { id: storyId, claimId } = await fileStory(mina, morning, 'Rebels say they hold a bridge');
  await sealWhatWasPlain(desk, sources.guard, claimId);
  for (const sourceId of [sources.nurse, sources.clerk]) {
    await mina.tell('add-note', { id: randomUUID(), claimId, source: { id: sourceId }, stance: 'confirms', terms: 'background', basis: 'Stood there.' });
  }
  await goUnnamed(desk, storyId, claimId, Object.values(sources));
  await approveFiled(mina, daud, storyId);
  await daud.tell('publish-story', { storyId, kind: 'first' });
  const story = await publicStory(db, storyId);
  await approveParagraph(db, mina, daud, story, 'Traders wait at the bridge.');
  await daud.tell('publish-story', { storyId, kind: 'update', note: 'Traders wait.' });
  await correctStory(db, mina, daud, story, 'The bridge has two lanes.');
  return { ...story, claimId };
}

/** A letter that a sealed source signed, packed as such files are. */
export async function addLetter(mina: Clerk, claimId: string): Promise<void> {
  const evidenceId = randomUUID();
  await mina.tell('add-evidence', { id: evidenceId, claimId, kind: 'document', title: 'A letter' });
  const content = { base64: Buffer.from(zipSync({ 'word/document.xml': strToU8(`<w:t>Signed: ${sealedWords.nurse.name}</w:t>`) })).toString('base64') };
  await mina.tell('add-evidence-file', { id: randomUUID(), evidenceId, name: 'letter.docx', content });
}

/** The claim is found false: readers are warned, its story has a task, and a correction is drawn up by a job. */
export async function letItFall(db: pg.Client, { mina }: Desk, { id, claimId }: { id: string; claimId: string }): Promise<{ waveId: string }> {
  await mina.tell('assess-claim', { claimId, verification: 'false', method: 'We stood on the bridge.' });
  const prepared = async () => (await db.query<{ waveId: string }>('SELECT "waveId" FROM desk.prepared_corrections WHERE "storyId" = $1', [id])).rows;
  await expect.poll(async () => (await prepared()).length, { timeout: 20_000 }).toBeGreaterThan(0);
  return (await prepared())[0]!;
}
