import type { Node } from '@tiptap/pm/model';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { jsonOf, nodeOf, type DocumentJson } from '@/editor/document';
import { doc, headline } from '@/editor/testing/build';
import { AutosaveRunner } from './autosave-runner';

type Asked = { basedOn: number; document: DocumentJson; answers: (body: object) => Promise<unknown> };

/** Saves as they arrive at the newsroom, which answers when the test says so. */
let asked: Asked[];
let text: Node;
let runner: AutosaveRunner;
const onAccepted = vi.fn();

/** A browser that gives pages no storage, and a connection on which answers take their time. */
beforeEach(() => {
  asked = [];
  onAccepted.mockClear();
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { locks: { request: (_name: string, during: () => Promise<void>) => during() } });
  vi.stubGlobal('fetch', (_address: string, { body, signal }: { body: string; signal: AbortSignal }) => {
    return new Promise<Response>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      const answers = async (said: object) => {
        resolve(Response.json(said));
        await pass(0);
      };
      asked.push({ ...(JSON.parse(body) as Pick<Asked, 'basedOn' | 'document'>), answers });
    });
  });
  runner = new AutosaveRunner({ storyId: crypto.randomUUID(), personId: crypto.randomUUID(), version: 3, savedAt: '2021-07-14T09:00:00.000Z' });
  runner.serve({ readText: () => text, onAccepted });
});

afterEach(() => {
  runner.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const saying = (words: string) => doc(headline(words));

function writes(words: string): void {
  text = nodeOf(saying(words));
  runner.tell({ type: 'written' });
}

const savedAt = '2021-07-14T09:10:00.000Z';
const taken = (version: number) => ({ ok: true, value: { version, savedAt, findings: [], approvalVoided: false } });
const newer = (words: string) => ({ ok: false, refusal: { code: 'stale', sentence: 'No.', newer: { version: 8, document: saying(words), savedAt, savedBy: 'Mina' } } });
const mode = () => runner.read().state.mode;

test('one save is under way, and the next one carries what was written since, on the version that was answered', async () => {
  writes('The crossing');
  await pass(700);
  writes('The crossing is held');
  await pass(10_000);
  expect(asked).toMatchObject([{ basedOn: 3, document: saying('The crossing') }]);
  await asked[0]?.answers(taken(4));
  await pass(700);
  expect(asked.slice(1)).toMatchObject([{ basedOn: 4, document: saying('The crossing is held') }]);
  await asked[1]?.answers(taken(5));
  expect(mode()).toEqual({ is: 'saved', at: savedAt });
  expect(onAccepted.mock.calls.map(([, sent]) => jsonOf(sent as Node))).toEqual([saying('The crossing'), saying('The crossing is held')]);
});

test('nothing is sent while keys go on', async () => {
  for (const words of ['T', 'Th', 'The']) {
    writes(words);
    await pass(500);
  }
  expect(asked).toEqual([]);
  await pass(200);
  expect(asked).toMatchObject([{ document: saying('The') }]);
});

test('who will not wait hears whether the newsroom has everything, and every key among it', async () => {
  writes('The crossing');
  const heard = vi.fn();
  void runner.flush().then(heard);
  await pass(0);
  writes('The crossing is held');
  await asked[0]?.answers(taken(4));
  expect(heard).not.toHaveBeenCalled();
  await asked[1]?.answers(taken(5));
  expect(heard).toHaveBeenCalledWith(true);
  writes('');
  const refused = runner.flush();
  await pass(0);
  await asked[2]?.answers({ ok: false, refusal: { code: 'malformed', sentence: 'No.' } });
  expect(await refused).toBe(false);
  const again = runner.flush();
  await pass(0);
  await asked[3]?.answers(taken(6));
  expect(await again).toBe(true);
});

test('a line that is dead is given up, and what arrived over it all the same is nobody else’s text', async () => {
  writes('The crossing');
  await pass(700);
  await pass(30_000);
  expect(mode()).toEqual({ is: 'unreached', absent: 'connection' });
  writes('The crossing is held');
  await pass(2_000);
  expect(asked[1]).toMatchObject({ basedOn: 3, document: saying('The crossing is held') });
  await asked[1]?.answers(newer('The crossing'));
  await pass(700);
  expect(asked[2]).toMatchObject({ basedOn: 8, document: saying('The crossing is held') });
  await asked[2]?.answers(newer('The crossing'));
  expect(mode()).toMatchObject({ is: 'stale' });
});

test('what was answered is not remembered as under way: the same words from a colleague are theirs', async () => {
  writes('The crossing');
  await pass(700);
  await pass(30_000);
  await pass(2_000);
  await asked[1]?.answers(taken(4));
  writes('The crossing is held');
  await pass(700);
  await asked[2]?.answers(newer('The crossing'));
  expect(mode()).toMatchObject({ is: 'stale' });
});

test('it is said when the browser keeps nothing, and saved all the same', async () => {
  writes('The crossing');
  await pass(200);
  expect(runner.read()).toMatchObject({ isKept: false, state: { mode: { is: 'waiting' } } });
  await pass(500);
  expect(asked).toHaveLength(1);
});

/** A storage that is being opened, until the test has the browser say that it gives none. */
function slowStorage(): { refuses: () => Promise<unknown> } {
  class Opening extends EventTarget {
    readonly error = new Error('No storage is given.');
  }
  const opening = new Opening();
  vi.stubGlobal('IDBRequest', Opening);
  vi.stubGlobal('indexedDB', { open: () => opening });
  const refuses = () => {
    vi.stubGlobal('indexedDB', undefined);
    opening.dispatchEvent(new Event('error'));
    return pass(0);
  };
  return { refuses };
}

test('a text is sent when it is written down, or cannot be', async () => {
  const storage = slowStorage();
  writes('The crossing');
  void runner.flush();
  await pass(1_000);
  const early = asked.length;
  await storage.refuses();
  expect(early).toBe(0);
  expect(asked).toHaveLength(1);
});

test('a storage that hangs holds up no save for long, and one only; it is said that nothing is kept', async () => {
  const storage = slowStorage();
  writes('The crossing');
  await pass(3_199);
  expect([asked.length, runner.read().isKept]).toEqual([0, true]);
  await pass(1);
  expect([asked.length, runner.read().isKept]).toEqual([1, false]);
  await asked[0]?.answers(taken(4));
  writes('The crossing is held');
  await pass(700);
  expect(asked[1]).toMatchObject({ basedOn: 4, document: saying('The crossing is held') });
  await storage.refuses();
});

test('other tabs take a text for one that is being written until the device is done with it', async () => {
  let isOver = false;
  vi.stubGlobal('navigator', { locks: { request: (_name: string, during: () => Promise<void>) => during().then(() => (isOver = true)) } });
  const storage = slowStorage();
  writes('The crossing');
  runner.stop();
  await pass(10_000);
  expect(isOver).toBe(false);
  await storage.refuses();
  expect(isOver).toBe(true);
});

test('a page that is gone sends nothing more, and tries nothing again', async () => {
  writes('The crossing');
  runner.stop();
  await pass(700);
  expect(asked).toEqual([]);
  void runner.flush();
  await pass(30_000);
  expect(mode()).toMatchObject({ is: 'unreached' });
  runner.stop();
  await pass(60_000);
  expect(asked).toHaveLength(1);
});
