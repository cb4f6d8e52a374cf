import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signTimestamp } from './testing/sign-timestamp';
import { type LocalAuthority, openLocalAuthority } from './testing/timestamp-authority';
import { askTimestamp, NoTimestamp, readTimestamp } from './timestamp-authority';

const manifest = Buffer.from('the manifest of a capture');
const another = Buffer.from('another manifest');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let authority: LocalAuthority;
let stranger: LocalAuthority;

beforeAll(async () => {
  authority = await openLocalAuthority();
  stranger = await openLocalAuthority();
});

afterAll(async () => {
  await authority.close();
  await stranger.close();
});

const asked = (certificates: string | null = null) => askTimestamp({ address: authority.address, certificates }, manifest);

test('an authority says when it saw a hash, in its own name, and openssl agrees that it did', async () => {
  const answer = await asked();
  const { at, signer } = await readTimestamp(answer, manifest, null);
  expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
  expect(signer).toBe('authority, House');
  expect(authority.verifies(answer, hashOf(manifest))).toBe(true);
  expect(authority.verifies(answer, hashOf(another))).toBe(false);
});

test('a timestamp of other bytes is none', async () => {
  await expect(readTimestamp(await asked(), another, null)).rejects.toThrow(NoTimestamp);
});

test('a timestamp whose signature was tampered with is none', async () => {
  const answer = Buffer.from(await asked());
  answer.writeUInt8(answer.readUInt8(answer.length - 1) ^ 1, answer.length - 1);
  await expect(readTimestamp(answer, manifest, null)).rejects.toThrow('signature of the timestamp authority does not hold');
  expect(authority.verifies(answer, hashOf(manifest))).toBe(false);
});

test('a timestamp whose hour was changed after it was signed is none', async () => {
  const answer = Buffer.from(await asked());
  const hour = answer.indexOf(String(new Date().getUTCFullYear()));
  answer.write('1999', hour);
  await expect(readTimestamp(answer, manifest, null)).rejects.toThrow('signature of the timestamp authority does not hold');
});

const thisYear = String(new Date().getUTCFullYear());

test('a timestamp that others signed as an authority does counts', async () => {
  expect((await readTimestamp(await signTimestamp(authority, asked, {}), manifest, authority.certificates)).signer).toBe('authority');
});

test.each([
  ['for timestamps among other things', { purposes: 'critical,timeStamping,emailProtection' }],
  ['for timestamps in an extension that may be overlooked', { purposes: 'timeStamping' }],
  ['for programs', { purposes: 'critical,codeSigning' }],
  ['that began after the timestamp', { hour: [thisYear, '1999'] as [string, string] }],
  ['that the signature does not name', { saysCertificate: false }],
  ['that is another than the signature names', { exchanged: true }],
])('a timestamp with a certificate %s is none, though its signature holds', async (_, signing) => {
  const answer = await signTimestamp(authority, asked, signing);
  await expect(readTimestamp(answer, manifest, authority.certificates)).rejects.toThrow('signature of the timestamp authority does not hold');
});

test('where it is said which certificates count, another authority’s word does not', async () => {
  expect((await readTimestamp(await asked(authority.certificates), manifest, authority.certificates)).signer).toBe('authority, House');
  await expect(asked(stranger.certificates)).rejects.toThrow('signature of the timestamp authority does not hold');
  await expect(asked('/nowhere/certificates.pem')).rejects.toThrow(NoTimestamp);
});

test('an answer to an earlier question about the same hash is not taken', async () => {
  await asked();
  authority.instead = authority.asked;
  await expect(asked()).rejects.toThrow('another question');
  authority.instead = null;
});

test('where nobody answers, or with rubbish, there is no timestamp', async () => {
  await expect(askTimestamp({ address: 'http://127.0.0.1:9/', certificates: null }, manifest)).rejects.toThrow('did not answer');
  await expect(readTimestamp(Buffer.from('rubbish'), manifest, null)).rejects.toThrow(NoTimestamp);
});
