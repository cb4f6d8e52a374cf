import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askTimestamp, NoTimestamp, readTimestamp } from './timestamp-authority';

const hash = createHash('sha256').update('the manifest of a capture').digest('hex');
const other = createHash('sha256').update('another manifest').digest('hex');

let folder: string;
let server: http.Server;
let authority: string;
/** What stands between the question and the answer, for an authority that cannot be trusted. */
let tamper: (question: Buffer) => Buffer = (question) => question;

const openssl = (...asked: string[]) => execFileSync('openssl', asked, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-authority-'));
  writeFileSync(
    path.join(folder, 'tsa.cnf'),
    `[tsa]\ndefault_tsa = here\n[here]\nserial = ${folder}/serial\nsigner_cert = ${folder}/tsa.pem\ncerts = ${folder}/tsa.pem\nsigner_key = ${folder}/tsa.key\n` +
      'signer_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256\naccuracy = secs:1\n',
  );
  writeFileSync(path.join(folder, 'serial'), '01');
  const asked = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=authority -keyout tsa.key -out tsa.pem';
  openssl(...asked.split(' '), '-addext', 'extendedKeyUsage=critical,timeStamping');
  server = http.createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    writeFileSync(path.join(folder, 'question.tsq'), tamper(Buffer.concat(parts)));
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'question.tsq', '-out', 'answer.tsr');
    response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' }).end(readFileSync(path.join(folder, 'answer.tsr')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

test('an authority says when it saw a hash, and openssl agrees that it did', async () => {
  const answer = await askTimestamp(authority, hash);
  expect(Math.abs(readTimestamp(answer, hash).getTime() - Date.now())).toBeLessThan(60_000);
  writeFileSync(path.join(folder, 'kept.tsr'), answer);
  const verify = (digest: string) => openssl('ts', '-verify', '-digest', digest, '-in', 'kept.tsr', '-CAfile', 'tsa.pem');
  expect(verify(hash)).toMatch(/Verification: OK/);
  expect(() => verify(other)).toThrow();
});

test('a timestamp of another hash is none', async () => {
  const answer = await askTimestamp(authority, hash);
  expect(() => readTimestamp(answer, other)).toThrow(NoTimestamp);
});

test('an answer to somebody else’s question is not taken', async () => {
  const earlier = readFileSync(path.join(folder, 'question.tsq'));
  tamper = () => earlier;
  await expect(askTimestamp(authority, hash)).rejects.toThrow(NoTimestamp);
  tamper = (question) => question;
});

test('where nobody answers, or with rubbish, there is no timestamp', async () => {
  await expect(askTimestamp('http://127.0.0.1:9/', hash)).rejects.toThrow('did not answer');
  expect(() => readTimestamp(Buffer.from('rubbish'), hash)).toThrow(NoTimestamp);
});
