import { execFileSync } from 'node:child_process';
import dgram from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Allowance } from '../door';

/** Hosts on this machine that a test may capture: one listener for http and one for https. */
export async function openHosts(hosts: string[], answer: RequestListener): Promise<{ allowance: Allowance; close(): Promise<void> }> {
  const plain = http.createServer(answer);
  const encrypted = https.createServer(testCertificate(hosts), answer);
  const [httpPort, httpsPort] = [await listen(plain), await listen(encrypted)];
  return {
    allowance: { hosts, address: '127.0.0.1', http: httpPort, https: httpsPort },
    close: async () => {
      for (const server of [plain, encrypted]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

export type ForbiddenListener = {
  port: number;
  readonly heard: number;
  /** Resolves when the next datagram has come. */
  next(): Promise<unknown>;
  close(): Promise<void>;
};

/** A service of this machine that nobody may reach, by TCP or UDP, on IPv4 and IPv6; it counts each connection and each datagram. */
export async function openForbiddenListener(): Promise<ForbiddenListener> {
  let heard = 0;
  const server = net.createServer((socket) => {
    heard += 1;
    socket.on('error', () => undefined).end('HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsecret', () => socket.destroy());
  });
  const port = await listen(server, '::');
  const datagrams = dgram.createSocket({ type: 'udp6', ipv6Only: false }, () => (heard += 1));
  await new Promise<void>((resolve) => datagrams.bind(port, '::', resolve));
  return {
    port,
    get heard() {
      return heard;
    },
    next: () => once(datagrams, 'message'),
    close: async () => {
      await new Promise<void>((resolve) => datagrams.close(resolve));
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listen(server: Server, host = '127.0.0.1'): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}

function testCertificate(hosts: string[]): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-certificate-'));
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  try {
    const names = hosts.map((host) => `DNS:${host}`).join(',');
    const asked = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=test -keyout ${key} -out ${cert} -addext subjectAltName=${names}`;
    execFileSync('openssl', asked.split(' '), { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
