import { execFile } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, claim, doc, headline, p } from '@/editor/testing/build';
import { fileStory } from '@/prisma/seed/file-story';
import { sealIdentity } from '../sealed/seal-identity';
import { restrictStory } from '../stories/restrict-story';
import { openWorld, type World } from '../testing/world';
import { addEvidenceFile } from './add-evidence-file';
import { checkEvidence } from './check-evidence';
import { brokenLink } from './custody';
import { exportEvidence } from './export-evidence';
import { exportKey } from './export-key';
import { packEvidence } from './export-package';

const run = promisify(execFile);

let world: World;
let folder: string;
let storyId: string;
let claimId: string;
let evidenceId: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-report-'));
  process.env.FILES_DIRECTORY = path.join(folder, 'kept');
  process.env.EVIDENCE_SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  world = await openWorld();
  await fileClip();
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

/** A restricted story with a clip, a note off the record by a sealed source, and words that are nobody else's business. */
async function fileClip(): Promise<void> {
  const { mina } = world;
  const sourceId = await world.source(mina, 'A guard', 'person');
  const anchor = randomUUID();
  const note = { sourceId, stance: 'asserts', terms: 'off_record', exactWords: 'It was the second shift.', privateRemarks: 'Met at the bakery.' } as const;
  const filed = await fileStory(mina, {
    sectionId: world.sectionId,
    document: doc(headline('A gate is shut'), body(p(claim(anchor, 'The gate is shut'), '.'))),
    claims: {
      gate: { anchors: [anchor], statement: 'The gate is shut.', notes: [note], evidence: [{ kind: 'media', title: 'A clip of the gate', url: 'https://clips.example/zarghuna%20wali.mp4', privateRemarks: 'From the cousin.' }] },
    },
  });
  storyId = filed.id;
  claimId = filed.claimIds.gate!;
  ({ evidenceId } = await world.desk.claimEvidence.findFirstOrThrow({ where: { claimId } }));
  const fields = { name: 'Zarghuna Wali' };
  const done = [
    await addEvidenceFile(mina, { id: randomUUID(), evidenceId, name: '../gate.txt', content: { base64: Buffer.from('as it came').toString('base64') } }),
    await checkEvidence(mina, { evidenceId, check: 'source', outcome: 'established', method: 'Zarghuna Wali said who filmed it.' }),
    await sealIdentity(mina, { sourceId, deskName: 'A guard', fields, reason: 'She asked.', days: 30 }),
    await checkEvidence(mina, { evidenceId, check: 'location', outcome: 'established', method: 'The tower stands there on a map.' }),
    await restrictStory(mina, { storyId, restricted: true }),
  ];
  expect(done.map(({ ok }) => ok)).toEqual(done.map(() => true));
}

async function unpack(subject: { of: 'claim' | 'story'; id: string }): Promise<{ at: string; texts: Record<string, string> }> {
  const result = await exportEvidence(world.mina, subject);
  if (!result.ok) throw new Error(result.refusal.sentence);
  const pieces: Uint8Array[] = [];
  for await (const piece of packEvidence(result.value)) pieces.push(piece);
  const files = unzipSync(Buffer.concat(pieces));
  const at = await mkdtemp(path.join(folder, 'package-'));
  await mkdir(path.join(at, 'files'));
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(at, name), bytes);
  return { at, texts: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])) };
}

const sums = (cwd: string) => run('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd });
const signature = (cwd: string) =>
  run('openssl', 'pkeyutl -verify -pubin -inkey public-key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig'.split(' '), { cwd });

test.each(['claim', 'story'] as const)('the report of a %s is checked with sha256sum and openssl, and every file is in the list', async (of) => {
  const { at, texts } = await unpack({ of, id: of === 'claim' ? claimId : storyId });
  expect((await sums(at)).stdout.trim().split('\n').map((line) => line.split(':')[0]).sort()).toEqual(
    Object.keys(texts).filter((name) => !name.startsWith('SHA256SUMS')).sort(),
  );
  expect((await signature(at)).stdout).toContain('Verified Successfully');
  const { stdout } = await run('sh', ['-c', 'openssl pkey -pubin -in public-key.pem -outform DER | sha256sum'], { cwd: at });
  expect(stdout.slice(0, 64)).toBe(exportKey().fingerprint);
  expect(texts['README.txt']).toContain(exportKey().fingerprint);
  expect(Object.entries(texts).find(([name]) => name.startsWith('files/'))).toEqual([expect.stringMatching(/^files\/[0-9a-f]{64}\.\w+$/), 'as it came']);
});

test('a file, a list or a manifest that was changed on the way does not pass', async () => {
  const { at } = await unpack({ of: 'claim', id: claimId });
  await appendFile(path.join(at, 'manifest.json'), ' ');
  await expect(sums(at)).rejects.toThrow();
  await appendFile(path.join(at, 'SHA256SUMS'), ' ');
  await expect(signature(at)).rejects.toThrow();
});

test('what is sealed, said in confidence or remarked for the desk is not in it; that it is not is said', async () => {
  const { texts } = await unpack({ of: 'story', id: storyId });
  const everything = Object.values(texts).join('\n');
  for (const secret of ['Zarghuna', 'zarghuna', 'Wali', 'A guard', 'second shift', 'bakery', 'cousin', 'Mina']) expect(everything).not.toContain(secret);
  expect(everything).toContain('The tower stands there on a map.');
  expect(texts['README.txt']).toContain('Sources, sealed or not, and their names.');
  expect(JSON.parse(texts['manifest.json']!)).toMatchObject({
    about: { type: 'story', id: storyId },
    exportedBy: { id: world.mina.id, role: 'reporter' },
    leftOut: expect.arrayContaining(['Private remarks.']) as string[],
    claims: [{ statement: 'The gate is shut.', verification: 'unchecked' }],
    evidence: [{ title: 'A clip of the gate', url: '[left out: sealed]', kind: 'media', checks: [{ check: 'source', method: '[left out: sealed]' }, { check: 'location' }] }],
  });
});

test('how many of what were left out is said in the manifest and to whoever reads, and of whom is not', async () => {
  const { texts } = await unpack({ of: 'claim', id: claimId });
  const { leftOutHere } = JSON.parse(texts['manifest.json']!) as { leftOutHere: unknown };
  expect(leftOutHere).toEqual([
    { what: 'Notes of what sources said', number: 1, why: 'They tell who said what to the newsroom, and on which terms.' },
    { what: 'Private remarks on evidence', number: 1, why: 'They were written for the newsroom alone.' },
    { what: 'Pieces of evidence with a text left out', number: 1, why: 'A sealed name or contact stands in them.' },
    { what: 'Checks with a text left out', number: 1, why: 'A sealed name or contact stands in them.' },
    { what: 'Links of chains of custody with a text left out', number: 1, why: 'A sealed name or contact stands in them.' },
  ]);
  expect(texts['README.txt']).toContain('- Checks with a text left out: 1. A sealed name or contact stands in them.');
});

test('every export is a touch in the chain, which still holds and is in the package as it stands, and an event of the audit', async () => {
  const { texts } = await unpack({ of: 'claim', id: claimId });
  const chain = await world.desk.custodyEvent.findMany({ where: { evidenceId }, orderBy: { sequence: 'asc' } });
  expect(chain.at(-1)).toMatchObject({ action: 'exported', personId: world.mina.id, data: { of: 'claim', id: claimId } });
  expect(brokenLink(chain)).toBeNull();
  const told = (JSON.parse(texts['manifest.json']!) as { evidence: { custody: { hash: string; at: string }[] }[] }).evidence[0]!.custody;
  expect(told.map(({ hash }) => hash)).toEqual(chain.map(({ hash }) => hash));
  const untouched = chain.map((link, index) => ({ ...link, ...told[index], at: new Date(told[index]!.at) }));
  expect(brokenLink(untouched)).toBe(chain.findIndex(({ data }) => JSON.stringify(data).includes('Zarghuna')) + 1);
  expect(await world.desk.auditEvent.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({ name: 'evidence.exported', data: { evidence: 1, files: 1 } });
});

test('who does not see the claim or the story gets nothing, and leaves no trace in the chain', async () => {
  const before = await world.desk.custodyEvent.count();
  for (const person of [world.tom, world.sana, world.lev, world.ada]) {
    for (const subject of [{ of: 'claim', id: claimId }, { of: 'story', id: storyId }]) {
      expect(await exportEvidence(person, subject)).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    }
  }
  expect(await world.desk.custodyEvent.count()).toBe(before);
});

test('a file that is not what its hash says leaves in no package: nothing is exported, and the sentence names it', async () => {
  const { hash } = await world.desk.evidenceFile.findFirstOrThrow({ where: { evidenceId } });
  const file = path.join(folder, 'kept', hash.slice(0, 2), hash);
  const kept = await readFile(file);
  const inTime = await exportEvidence(world.mina, { of: 'claim', id: claimId });
  await writeFile(file, 'as it went');
  expect(await exportEvidence(world.mina, { of: 'claim', id: claimId })).toMatchObject({
    ok: false,
    refusal: { code: 'conflict', sentence: '“gate txt.bin” is altered, so nothing is handed out. The newsroom was told.' },
  });
  const pack = async () => {
    for await (const _ of packEvidence(inTime.ok ? inTime.value : { manifest: '', leftOut: [], notSearched: [], files: [] }));
  };
  await expect(pack(), 'altered after it was noted').rejects.toThrow('not what it was');
  await writeFile(file, kept);
  await pack();
});

test('with a file missing from storage nothing is exported, and that is said', async () => {
  const { hash } = await world.desk.evidenceFile.findFirstOrThrow({ where: { evidenceId } });
  await rm(path.join(folder, 'kept', hash.slice(0, 2), hash));
  expect(await exportEvidence(world.mina, { of: 'claim', id: claimId })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
});
