import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type LocalAuthority = {
  address: string;
  /** Where its keys and certificates lie. */
  folder: string;
  /** The file of the certificate that its own leads to. */
  certificates: string;
  /** Answers the question given here instead of the one asked, when there is one. */
  instead: Buffer | null;
  /** What was asked last. */
  asked: Buffer | null;
  /** Whether openssl finds this answer to be a timestamp of that hash by this authority. */
  verifies(answer: Uint8Array, hash: string): boolean;
  close(): Promise<void>;
};

/** An RFC 3161 timestamp authority made with openssl, on this machine. */
export async function openLocalAuthority(): Promise<LocalAuthority> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-authority-'));
  const file = (name: string) => path.join(folder, name);
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  writeFileSync(
    file('tsa.cnf'),
    `[tsa]\ndefault_tsa = here\n[here]\nserial = ${folder}/serial\nsigner_cert = ${folder}/tsa.pem\ncerts = ${folder}/tsa.pem\nsigner_key = ${folder}/tsa.key\n` +
      'signer_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256\naccuracy = secs:1\n',
  );
  writeFileSync(file('serial'), '01');
  const certificate = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2';
  openssl(...`${certificate} -subj /CN=root -keyout root.key -out root.pem`.split(' '));
  const ofItsOwn = '-subj /CN=authority/O=House -keyout tsa.key -out tsa.pem -CA root.pem -CAkey root.key -addext basicConstraints=CA:FALSE';
  openssl(...`${certificate} ${ofItsOwn}`.split(' '), '-addext', 'extendedKeyUsage=critical,timeStamping');

  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    authority.asked = Buffer.concat(parts);
    writeFileSync(file('question.tsq'), authority.instead ?? authority.asked);
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'question.tsq', '-out', 'answer.tsr');
    response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' }).end(readFileSync(file('answer.tsr')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const authority: LocalAuthority = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    folder,
    certificates: file('root.pem'),
    instead: null,
    asked: null,
    verifies(answer, hash) {
      writeFileSync(file('kept.tsr'), answer);
      try {
        return /Verification: OK/.test(openssl('ts', '-verify', '-digest', hash, '-in', 'kept.tsr', '-CAfile', 'root.pem'));
      } catch {
        return false;
      }
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
  return authority;
}
