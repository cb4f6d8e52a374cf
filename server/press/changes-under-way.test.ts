import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChangesUnderWay } from './changes-under-way';

let changes: ChangesUnderWay;

beforeEach(() => {
  vi.useFakeTimers();
  changes = new ChangesUnderWay();
});
afterEach(() => vi.useRealTimers());

/** Somebody changes something; what they are answered with. */
function change(): ServerResponse {
  const response = new EventEmitter() as ServerResponse;
  changes.note(response);
  return response;
}

/** Whether a pause is over. */
async function isOver(pause: Promise<void> | null): Promise<boolean> {
  return Promise.race([pause?.then(() => true) ?? true, Promise.resolve().then(() => Promise.resolve()).then(() => false)]);
}

test('while nobody changes anything there is nothing to wait for', () => {
  expect(changes.pause()).toBeNull();
  change().emit('close');
  expect(changes.pause()).toBeNull();
});

test('the pause is over when the last of them was answered', async () => {
  const [first, second] = [change(), change()];
  const pause = changes.pause();
  first.emit('close');
  expect(await isOver(pause)).toBe(false);
  second.emit('close');
  expect(await isOver(pause)).toBe(true);
});

test('somebody who takes long is not waited for, and counts once', async () => {
  const slow = change();
  const pause = changes.pause();
  vi.advanceTimersByTime(499);
  expect(await isOver(pause)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await isOver(pause)).toBe(true);
  expect([changes.pause(), changes.isAny]).toEqual([null, true]);
  slow.emit('close');
  expect(changes.isAny).toBe(false);
  change();
  expect(changes.pause()).not.toBeNull();
});

test('where one change follows the other, a pause is over all the same', async () => {
  let last = change();
  const pause = changes.pause();
  for (let waited = 0; waited < 500; waited += 100) {
    expect(await isOver(pause)).toBe(false);
    const next = change();
    last.emit('close');
    last = next;
    vi.advanceTimersByTime(100);
  }
  expect(await isOver(pause)).toBe(true);
  expect(changes.pause()).not.toBeNull();
});
