import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Doorway } from './doorway';
import { keptPagesUntil } from './kept-only';
import { DatabaseDown } from './open-database';
import { formPage } from './press/finish-page';
import { KeptPages } from './press/kept-pages';

let directory: string;
let doorway: Doorway;
let said: string[];

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'stet-kept-only-'));
  doorway = new Doorway();
  said = [];
  vi.spyOn(console, 'error').mockImplementation((sentence: string) => void said.push(sentence));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await doorway.close();
  await rm(directory, { recursive: true });
});

async function pagesWereKept(): Promise<void> {
  const kept = new KeptPages(directory, 'one');
  const facts = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, renderedAt: Date.now() - 90_000, renderedFrom: 1n };
  await kept.write('/about', formPage(facts, { identity: Buffer.from('<!doctype html><title>About us</title>') }));
  await kept.setPosition(1n);
}

/** A start with a database that fails in these ways, one at each trial, and answers after that. */
function starting(failures: Error[], more: { press?: null; signal?: AbortSignal; interval?: number } = {}): Promise<string> {
  const open = async () => {
    const failure = failures.shift();
    if (failure) throw failure;
    return 'open';
  };
  return keptPagesUntil(doorway, open, { port: 0, press: { directory, memory: 1_000_000 }, signal: new AbortController().signal, interval: 1, ...more });
}

const away = () => new DatabaseDown('The database at 127.0.0.1 does not answer.', true);

/** What a reader is answered meanwhile. */
async function asks(place: string): Promise<Response> {
  await vi.waitUntil(() => said.length > 0);
  return fetch(`http://localhost:${(doorway.server.address() as AddressInfo).port}${place}`);
}

test('while nothing answers, readers have the pages that were kept, with their age; the desk is told to come back', async () => {
  await pagesWereKept();
  const over = new AbortController();
  const start = starting([away()], { interval: 3_600_000, signal: over.signal });
  const about = await asks('/about');
  expect([about.status, await about.text()]).toEqual([200, '<!doctype html><title>About us</title>']);
  expect(Number(about.headers.get('age'))).toBeGreaterThanOrEqual(90);
  for (const place of ['/', '/desk', '/health']) {
    const answer = await asks(place);
    expect([answer.status, answer.headers.get('retry-after')], place).toEqual([503, '5']);
  }
  over.abort();
  await expect(start).rejects.toThrow('The operation was aborted');
  expect(doorway.server.listening).toBe(false);
});

test('it goes on trying, says once what is the matter, and opens when the database is back', async () => {
  await pagesWereKept();
  expect(await starting([away(), away(), away()])).toBe('open');
  expect(said).toEqual(['The database at 127.0.0.1 does not answer. Until it does, readers get the pages that were kept.']);
  expect(doorway.server.listening).toBe(true);
});

test.each([
  ['no page was kept', away(), {}, false],
  ['pages are not to be kept', away(), { press: null }, true],
  ['what is wrong does not pass by itself', new DatabaseDown('The database refuses the password.'), {}, true],
  ['it is no matter of the database', new Error('A migration failed.'), {}, true],
] as const)('it does not wait where %s', async (_, failure, more, kept) => {
  if (kept) await pagesWereKept();
  await expect(starting([failure], more)).rejects.toBe(failure);
  expect([doorway.server.listening, said]).toEqual([false, []]);
});

test('it waits no longer when it turns out that what is wrong does not pass by itself', async () => {
  await pagesWereKept();
  const refused = new DatabaseDown('The database refuses the password.');
  await expect(starting([away(), refused])).rejects.toBe(refused);
});
