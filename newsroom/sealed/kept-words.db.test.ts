import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentJson } from '@/editor/document';
import { body, doc, headline, p } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { told } from '@/prisma/seed/told';
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
