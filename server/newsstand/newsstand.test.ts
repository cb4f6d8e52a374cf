import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { say } from '../doorway';
import { formPage } from '../press/finish-page';
import { Newsstand } from './newsstand';

let temporary: string;
let newsstand: Newsstand;
let asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[];

beforeEach(async () => {
  temporary = await mkdtemp(path.join(tmpdir(), 'stet-newsstand-test-'));
  vi.stubEnv('TMPDIR', temporary);
  newsstand = new Newsstand();
  await newsstand.listen(0);
  asked = [];
});

afterEach(async () => {
  await newsstand.close(0);
  vi.unstubAllEnvs();
  await rm(temporary, { recursive: true });
});

/** The press, seen from the newsstand. */
function open(): void {
  newsstand.open(
    (request, response) => {
      asked.push(request);
      say(response, 200, 'From the press.');
    },
    async () => {},
  );
}

const page = (words: string) =>
  formPage({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, renderedAt: Date.now() - 90_000, renderedFrom: 3n }, { identity: Buffer.from(words) });

const ask = (target: string, init?: RequestInit) => fetch(`http://localhost:${newsstand.port}${target}`, init);
const words = async (target: string, init?: RequestInit) => (await ask(target, init)).text();

/** What newsstands have lying about. */
const folders = async () => (await readdir(temporary)).filter((name) => name.startsWith('stet-newsstand-'));

/** Asks from another process, while nothing in this thread can answer. */
function askWhileThisThreadIsBusy(target: string): string {
  const program = 'fetch(process.argv[1]).then(async (answer) => process.stdout.write(await answer.text()))';
  return execFileSync(process.execPath, ['-e', program, `http://localhost:${newsstand.port}${target}`], { encoding: 'utf8', timeout: 20_000 });
}

describe('The newsstand', () => {
  test('hands out what lies there while everything else is busy, at each of the addresses that mean the same', async () => {
    open();
    newsstand.offers.offer('/about', page('About us.'));
    await words('/corrections');
    expect(askWhileThisThreadIsBusy('/about')).toBe('About us.');
    expect(askWhileThisThreadIsBusy('/about?utm_source=letter')).toBe('About us.');
    expect(asked.map(({ url }) => url)).toEqual(['/corrections']);
  });

  test('asks for what was withdrawn, and hands out what was offered in its place', async () => {
    open();
    const first = newsstand.offers.offer('/about', page('About us.'));
    expect(await words('/about')).toBe('About us.');
    if (first) newsstand.offers.withdraw(first);
    expect(await words('/about')).toBe('From the press.\n');
    newsstand.offers.offer('/about', page('About us, newer.'));
    expect(await words('/about')).toBe('About us, newer.');
  });

  test('hands out pages to those who read only', async () => {
    open();
    newsstand.offers.offer('/about', page('About us.'));
    expect((await ask('/about', { method: 'HEAD' })).headers.get('content-length')).toBe('9');
    expect(await words('/about', { method: 'POST', body: 'words' })).toBe('From the press.\n');
  });

  test('says how old its pages are while nobody can confirm that they are current', async () => {
    open();
    newsstand.offers.offer('/about', page('About us.'));
    newsstand.offers.unconfirmed(Date.now() - 30_000);
    expect(Number((await ask('/about')).headers.get('age'))).toBeCloseTo(30, -1);
    newsstand.offers.unconfirmed(0);
    expect(Number((await ask('/about')).headers.get('age')), 'since it was rendered at most').toBeCloseTo(90, -1);
    newsstand.offers.unconfirmed(null);
    expect((await ask('/about')).headers.get('age')).toBeNull();
  });

  test('hands everything else on as it came, with where it came from', async () => {
    open();
    await words('/desk?x=1', { method: 'PUT', body: 'words', headers: { 'x-forwarded-for': '203.0.113.7', cookie: 'a=1' } });
    expect(asked[0]).toMatchObject({ method: 'PUT', url: '/desk?x=1', headers: { 'cookie': 'a=1', 'content-length': '5', 'x-forwarded-for': '203.0.113.7' } });
    await words('/desk');
    expect(asked[1]?.headers['x-forwarded-for']).toMatch(/^(?:127\.0\.0\.1|::1)$/);
  });

  test('says that Stet is starting until it is opened', async () => {
    const answer = await ask('/about');
    expect([answer.status, await answer.text()]).toEqual([503, 'Stet is starting.\n']);
  });

  test('tells of a port in use as any entrance does', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const second = new Newsstand();
    await expect(second.listen(port)).rejects.toMatchObject({ name: 'PortUnusable', message: `Port ${port} is already in use: stop what uses it, or set PORT to another.` });
    expect(await folders(), 'of the first alone').toHaveLength(1);
    other.close();
  });

  test('lets what is being answered finish when it closes, and leaves nothing behind', async () => {
    let finish = () => {};
    const begun = new Promise<void>((resolve) => {
      newsstand.open(
        (_, response) => {
          response.write('the first half, ');
          finish = () => void response.end('and the second');
          resolve();
        },
        async () => {},
      );
    });
    const answer = words('/desk');
    await begun;
    const { port } = newsstand;
    expect(await folders()).toHaveLength(1);
    const closed = newsstand.close();
    await expect(fetch(`http://localhost:${port}/desk`)).rejects.toThrow();
    finish();
    expect(await answer).toBe('the first half, and the second');
    await closed;
    expect(await folders()).toEqual([]);
  });
});
