import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, claim, doc, headline, p } from '@/editor/testing/build';
import { fileStory } from '@/prisma/seed/file-story';
import { told } from '@/prisma/seed/told';
import { readSourcing } from '../claims/read-sourcing';
import { addEvidence } from '../evidence/add-evidence';
import { changeEvidence } from '../evidence/change-evidence';
import { checkEvidence } from '../evidence/check-evidence';
import { submitStory } from '../review/submit-story';
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

test('what a story turns on is not submitted as verified until it was looked at where its evidence comes from', async () => {
  const { mina, daud } = world;
  const bank = await world.source(mina, 'The central bank');
  const anchor = randomUUID();
  const filed = await fileStory(mina, {
    sectionId: world.sectionId,
    document: doc(headline('Rate stays'), body(p(claim(anchor, 'The rate stays where it is, the central bank said'), '.'))),
    claims: {
      rate: {
        anchors: [anchor],
        statement: 'The rate stays where it is.',
        materiality: 'core',
        notes: [{ sourceId: bank, stance: 'asserts' }],
        found: { verification: 'verified', method: 'We have read the decision.', by: daud },
      },
    },
  });
  const submit = () => submitStory(mina, { storyId: filed.id });
  const refused = { ok: false, refusal: { findings: [{ rule: 'checked', claimId: filed.claimIds.rate }] } };
  expect(await submit()).toMatchObject(refused);
  const evidenceId = randomUUID();
  await told(addEvidence(mina, { id: evidenceId, claimId: filed.claimIds.rate, kind: 'document', title: 'The decision' }));
  expect(await submit()).toMatchObject(refused);
  await told(checkEvidence(daud, { evidenceId, check: 'provenance', outcome: 'established', method: 'Read on the bank’s own site.' }));
  expect(await submit()).toMatchObject({ ok: true });
});
