import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nodeOf } from '@/editor/document';
import { doc, headline } from '@/editor/testing/build';
import { AutosaveRunner } from './autosave-runner';
import { heedPage } from './heed-page';

class Page extends EventTarget {
  visibilityState = 'visible';
}

let page: Page;
let runner: AutosaveRunner;
let leave: () => void;
/** How often the page asked the newsroom, and how often the device. */
const asked = vi.fn(() => Promise.reject(new TypeError('Nobody answers.')));
const kept = vi.fn(() => {
  throw new Error('No storage is given.');
});

/** A page whose newsroom does not answer, on a device that is asked anew for each thing to keep. */
beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
  page = new Page();
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { locks: { request: (_name: string, during: () => Promise<void>) => during() } });
  vi.stubGlobal('indexedDB', { open: kept });
  vi.stubGlobal('fetch', asked);
  runner = new AutosaveRunner({ storyId: crypto.randomUUID(), personId: crypto.randomUUID(), version: 3, savedAt: '2021-07-14T09:00:00.000Z' });
  runner.serve({ readText: () => nodeOf(doc(headline('The crossing'))), onAccepted: () => undefined });
  leave = heedPage(runner);
});

afterEach(() => {
  leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** What was written in this moment: neither sent nor kept yet. */
async function isWritten(): Promise<void> {
  runner.tell({ type: 'written' });
  await pass(0);
  expect([asked.mock.calls.length, kept.mock.calls.length]).toEqual([0, 0]);
}

async function happens(name: string, event = new Event(name, { cancelable: true })): Promise<Event> {
  page.dispatchEvent(event);
  await pass(0);
  return event;
}

test.each(['online', 'focus', 'visibilitychange'])('on “%s” a text that nobody took is sent again at once', async (name) => {
  await isWritten();
  await pass(700);
  expect([asked.mock.calls.length, runner.read().state.mode.is]).toEqual([1, 'unreached']);
  await happens(name);
  expect(asked).toHaveBeenCalledTimes(2);
});

test('what was written in the moment before the page is hidden is kept, and nothing is asked from there', async () => {
  await isWritten();
  page.visibilityState = 'hidden';
  await happens('visibilitychange');
  expect([asked.mock.calls.length, kept.mock.calls.length]).toEqual([0, 1]);
});

test('what was written in the moment before the page is closed is kept, and it is asked whether to close it', async () => {
  expect((await happens('beforeunload')).defaultPrevented).toBe(false);
  expect(kept).not.toHaveBeenCalled();
  await isWritten();
  expect((await happens('beforeunload')).defaultPrevented).toBe(true);
  expect(kept).toHaveBeenCalledTimes(1);
});

test('what was written in the moment before the page is left within the desk is kept, and the page is heard no more', async () => {
  await isWritten();
  leave();
  await pass(0);
  expect(kept).toHaveBeenCalledTimes(1);
  await pass(60_000);
  for (const name of ['online', 'focus', 'visibilitychange', 'beforeunload']) expect((await happens(name)).defaultPrevented).toBe(false);
  expect([asked.mock.calls.length, kept.mock.calls.length]).toEqual([0, 1]);
});
