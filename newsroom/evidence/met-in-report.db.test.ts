import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, claim, doc, headline, p } from '@/editor/testing/build';
import { fileStory } from '@/prisma/seed/file-story';
import { told } from '@/prisma/seed/told';
import { mostMeetings } from '../sealed/meetings';
import { openSealedWorld, refused, type SealedWorld } from '../testing/sealed-world';
import { addTopic } from '../topics/add-topic';
import { addEvidenceFile } from './add-evidence-file';
import { exportEvidence } from './export-evidence';

let sealing: SealedWorld;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-report-'));
  process.env.FILES_DIRECTORY = path.join(folder, 'kept');
  process.env.EVIDENCE_SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  sealing = await openSealedWorld();
});

afterAll(async () => {
  await sealing.world.close();
  await rm(folder, { recursive: true });
});

/** A claim of Tom's with a clip, beside which lies a file for each of these texts. */
async function claimWithFiles(texts: readonly string[]): Promise<string> {
  const { world, people } = sealing;
  const anchor = randomUUID();
  const filed = await fileStory(people.tom, {
    sectionId: world.sectionId,
    document: doc(headline('A gate is shut'), body(p(claim(anchor, 'The gate is shut'), '.'))),
    claims: { gate: { anchors: [anchor], statement: 'The gate is shut.', evidence: [{ kind: 'media', title: 'A clip of the gate', url: 'https://clips.example/gate.mp4' }] } },
  });
  const claimId = filed.claimIds.gate ?? '';
  const { evidenceId } = await world.desk.claimEvidence.findFirstOrThrow({ where: { claimId } });
  for (const text of texts) await told(addEvidenceFile(people.tom, { id: randomUUID(), evidenceId, name: 'notes.txt', content: { base64: Buffer.from(text).toString('base64') } }));
  return claimId;
}

test('whoever takes a report away learns from what it lacks that it is sealed; that they met it is on record', async () => {
  const sourceId = await sealing.sealed(sealing.people.mina, { name: 'Parwin Noor' });
  const claimId = await claimWithFiles(['Parwin Noor saw it.', 'Nobody saw it.']);
  const report = await told(exportEvidence(sealing.people.tom, { of: 'claim', id: claimId }));
  expect(report.files).toHaveLength(1);
  const events = await sealing.world.desk.auditEvent.findMany({ where: { name: 'sealed.met', subjectId: sourceId } });
  expect(events.map(({ data }) => data)).toEqual([{ personId: sealing.people.tom.id }]);
  expect((await sealing.audited(sourceId)).filter((name) => name === 'sealed.met')).toHaveLength(1);
});

test('a report is no list to try names by: where it would tell of more sources than somebody may meet, it tells of none', async () => {
  const names = Array.from({ length: mostMeetings + 1 }, (_, number) => `Sabrina Guess${number}`);
  for (const name of names) await sealing.sealed(sealing.people.mina, { name });
  const claimId = await claimWithFiles(names);
  const answer = await exportEvidence(sealing.people.daud, { of: 'claim', id: claimId });
  expect(answer).toEqual({ ok: false, refusal: { code: 'conflict', sentence: expect.stringMatching(/^More than 10 sealed sources/) as string } });
  expect(await refused(addTopic(sealing.people.daud, { id: randomUUID(), name: 'Hospitals' })), 'who works on such a story goes on working').toBe('done');
});
