import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anchorsOf } from '@/editor/anchors';
import type { DocumentJson } from '@/editor/document';
import { body, claim, doc, headline, p } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { told } from '@/prisma/seed/told';
import { makeClaim } from '../claims/make-claim';
import { saveDraft } from '../drafts/save-draft';
import { nameRevision } from '../revisions/name-revision';
import { restoreRevision } from '../revisions/restore-revision';
import { startStory } from '../stories/start-story';
import { openWorld, type World } from '../testing/world';
import { sealIdentity } from './seal-identity';

let world: World;

beforeAll(async () => {
  world = await openWorld();
  const sourceId = await world.source(world.mina, 'A nurse', 'person');
  const fields = { name: 'Zarghuna Wali' };
  await told(sealIdentity(world.mina, { sourceId, deskName: 'A nurse', fields, reason: 'She asked.', days: 30 }));
});

afterAll(() => world.close());

const anchorId = randomUUID();
const named = doc(headline('A ward closes'), body(p('As Zarghuna Wali says, ', claim(anchorId, 'the ward closes in May'), '.')));
const cleared = doc(headline('A ward closes'), body(p(claim(anchorId, 'The ward closes in May'), '.')));

async function started(): Promise<string> {
  const id = randomUUID();
  await told(startStory(world.mina, { id, sectionId: world.sectionId, headline: 'A ward closes' }));
  return id;
}

async function save(storyId: string, document: DocumentJson): Promise<number> {
  const { version: basedOn } = await world.desk.draft.findUniqueOrThrow({ where: { storyId } });
  return (await told(saveDraft(world.mina, { storyId, basedOn, editorVersion: EDITOR_VERSION, document }))).version;
}

test('a snapshot that would hold a sealed name for good is refused, and says nothing of it', async () => {
  const storyId = await started();
  await told(nameRevision(world.mina, { storyId, name: 'Before' }));
  const { id: revisionId } = await world.desk.revision.findFirstOrThrow({ where: { storyId } });
  const basedOn = await save(storyId, doc(headline('A ward closes'), body(p('Zarghuna Wali told us.'))));
  for (const answer of [await nameRevision(world.mina, { storyId, name: 'After' }), await restoreRevision(world.mina, { storyId, revisionId, basedOn })]) {
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'gate', findings: [{ rule: 'nothing-sealed' }] } });
    expect(JSON.stringify(answer)).not.toMatch(/zarghuna/i);
  }
  await save(storyId, doc(headline('A ward closes'), body(p('A nurse told us.'))));
  await told(nameRevision(world.mina, { storyId, name: 'After' }));
  expect(JSON.stringify(await world.desk.revision.findMany({ where: { storyId } }))).not.toContain('Zarghuna');
});

test('what stood beside the words of a claim goes with the words', async () => {
  const storyId = await started();
  const { exact = '', prefix = '', suffix = '' } = anchorsOf(named)[0] ?? {};
  await told(makeClaim(world.mina, { storyId, claimId: randomUUID(), anchorId, quote: { exact, prefix, suffix }, statement: 'The ward closes in May.' }));
  await save(storyId, named);
  expect(await world.desk.appearance.findUnique({ where: { id: anchorId } })).toMatchObject({ prefix: expect.stringContaining('Zarghuna') });
  await save(storyId, cleared);
  expect(JSON.stringify(await world.desk.appearance.findMany({ where: { storyId } }))).not.toContain('Zarghuna');
});
