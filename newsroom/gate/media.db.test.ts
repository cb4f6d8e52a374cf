import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, claim, doc, headline, p } from '@/editor/testing/build';
import { fileStory } from '@/prisma/seed/file-story';
import { readSourcing } from '../claims/read-sourcing';
import { changeEvidence } from '../evidence/change-evidence';
import { openWorld, type World } from '../testing/world';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Mina files a story in which a clip shows something; nobody has looked into the clip. */
async function fileClip(): Promise<{ storyId: string; evidenceId: string }> {
  const account = await world.source(world.mina, '@front_line_now');
  const anchor = randomUUID();
  const words = 'A clip shows the depot on fire, a neighbour said';
  const filed = await fileStory(world.mina, {
    sectionId: world.sectionId,
    document: doc(headline('A depot burns'), body(p(claim(anchor, words), '.'))),
    claims: {
      clip: {
        anchors: [anchor],
        statement: 'The depot is on fire.',
        kind: 'media',
        notes: [{ sourceId: account, stance: 'asserts' }],
        evidence: [{ kind: 'media', title: 'A clip of 41 seconds' }],
        found: { verification: 'corroborated', method: 'Two saw it.' },
      },
    },
  });
  const { evidenceId } = await world.desk.claimEvidence.findFirstOrThrow({ where: { claimId: filed.claimIds.clip! } });
  return { storyId: filed.id, evidenceId };
}

const found = async (storyId: string) =>
  (await readSourcing(world.mina, storyId))!.findings.filter(({ rule }) => rule === 'media-established').map(({ severity, message }) => `${severity}: ${message}`);

test('what is recorded of a clip reaches the gate: who made it, its last check of each kind, its kept copy', async () => {
  const { storyId, evidenceId } = await fileClip();
  const { desk, mina, daud } = world;
  expect(await found(storyId)).toEqual([]);

  expect(await changeEvidence(mina, { evidenceId, userMade: true })).toMatchObject({ ok: true });
  const open = 'where it comes from, when it was made, where it was made';
  const uncopied = [`block: For “A clip of 41 seconds”, ${open} and a kept copy are not established.`];
  const file = { evidenceId, role: 'original' as const, hash: 'a'.repeat(64), name: 'clip', size: 4 };
  await desk.evidenceFile.create({ data: { ...file, mediaType: 'application/octet-stream' } });
  expect(await found(storyId), 'a file that is no picture').toEqual(uncopied);
  const at = new Date();
  const capture = { id: randomUUID(), evidenceId, address: 'https://social.example/v/1', requestedById: mina.id, requestedAt: at };
  const kept = { state: 'kept' as const, finishedAt: at, manifestHash: 'b'.repeat(64) };
  await desk.capture.create({ data: { ...capture, ...kept, manifest: { status: 404 } } });
  expect(await found(storyId), 'a page that was gone').toEqual(uncopied);
  await desk.capture.update({ where: { id: capture.id }, data: { manifest: { status: 200 } } });
  expect(await found(storyId)).toEqual([
    'block: For “A clip of 41 seconds”, where it comes from, when it was made and where it was made are not established.',
  ]);

  const check = (kind: 'provenance' | 'date' | 'location', outcome: 'established' | 'contradicted', minute: number) =>
    desk.evidenceCheck.create({
      data: { evidenceId, check: kind, outcome, method: 'We asked whoever filmed it.', personId: minute ? daud.id : mina.id, at: new Date(Date.UTC(2026, 10, 1, 9, minute)) },
    });
  await check('provenance', 'established', 0);
  await check('location', 'established', 1);
  await check('date', 'established', 2);
  expect(await found(storyId)).toEqual([]);

  await check('date', 'contradicted', 3);
  expect(await found(storyId)).toEqual(['block: A check of “A clip of 41 seconds” found against when it was made.']);
});
