import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentJson } from '@/editor/document';
import { body, doc, headline, p } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { saveDraft } from '../drafts/save-draft';
import { listWaves } from '../falls/list-waves';
import { submitStory } from '../review/submit-story';
import { contributorsOf } from '../stories/load-story';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { assessClaim } from './assess-claim';
import { changeClaim } from './change-claim';
import { readSourcing } from './read-sourcing';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const without = doc(headline('The harbour opens'), body(p('The harbour opens.')));
const draftOf = (storyId: string) => world.desk.draft.findUniqueOrThrow({ where: { storyId } });
const standing = (storyId: string) => world.desk.approval.count({ where: { storyId, voidedAt: null } });

async function save(storyId: string, document: DocumentJson): Promise<void> {
  const { version: basedOn } = await draftOf(storyId);
  await told(saveDraft(world.mina, { storyId, basedOn, editorVersion: EDITOR_VERSION, document }));
}

async function approved(storyId: string): Promise<void> {
  await told(submitStory(world.mina, { storyId }));
  await approveFiled(world.daud, storyId);
}

test('a claim that was taken off the words binds the story no more, until it is put back', async () => {
  const elsewhere = await fileGarrison(world, 1);
  const claimId = elsewhere.claimIds.dead ?? '';
  const { id } = await fileGarrison(world, 2, claimId);
  const before = (await draftOf(id)).document as unknown as DocumentJson;
  await save(id, without);
  await approved(id);
  await told(changeClaim(world.ines, { claimId, statement: 'All thirteen soldiers of the garrison died.' }));
  expect(await standing(id)).toBe(1);
  expect(await contributorsOf(world.desk, id)).not.toContain(world.ines.id);
  expect((await readSourcing(world.mina, elsewhere.id))?.claims[0]?.stories).toBe(1);

  await save(id, before);
  await approved(id);
  await told(changeClaim(world.ines, { claimId, statement: 'All thirteen soldiers of the post died.' }));
  expect(await standing(id)).toBe(0);
});

test('a claim that was made and whose mark is not saved yet binds the story already', async () => {
  const { id, claimIds } = await fileGarrison(world, 3);
  const claimId = claimIds.dead ?? '';
  await approved(id);
  await world.desk.appearance.updateMany({ where: { storyId: id }, data: { current: null } });
  await told(changeClaim(world.ines, { claimId, statement: 'All thirteen soldiers of the garrison died.' }));
  expect(await standing(id)).toBe(0);
});

test('what readers have is reached by the fall of a claim that the next version does without, and editors may still say that it fell', async () => {
  const { id, claimIds } = await fileGarrison(world, 4);
  const claimId = claimIds.dead ?? '';
  await publishFiled(world.mina, world.daud, id);
  await save(id, without);
  await approved(id);
  await told(assessClaim(world.daud, { claimId, verification: 'false', method: 'They were shown alive.' }));
  expect((await listWaves(world.mina, { openFallsOnly: true })).waves).toMatchObject([{ stories: 1 }]);
  expect(await standing(id)).toBe(1);
});
