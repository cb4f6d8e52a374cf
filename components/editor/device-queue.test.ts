import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DeviceQueue } from './device-queue';

let done: string[];
let told: boolean[];
let queue: DeviceQueue;
/** What ends each act that was begun: well, or with an error. */
let ends: Record<string, (error?: Error) => Promise<unknown>>;

beforeEach(() => {
  vi.useFakeTimers();
  [done, told, ends] = [[], [], {}];
  queue = new DeviceQueue((isDone) => told.push(isDone));
});
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

function asks(name: string): void {
  queue.do(
    () =>
      new Promise((resolve, reject) => {
        done.push(name);
        ends[name] = (error) => {
          if (error) reject(error);
          else resolve();
          return pass(0);
        };
      }),
  );
}

function tries(): { isOver: boolean } {
  const trial = { isOver: false };
  void queue.whenTried().then(() => (trial.isOver = true));
  return trial;
}

test('one thing is done after the other, and of what waits only the last', async () => {
  asks('keep "The"');
  asks('keep "The crossing"');
  asks('forget');
  expect(done).toEqual(['keep "The"']);
  await ends['keep "The"']?.();
  expect(done).toEqual(['keep "The"', 'forget']);
  await ends.forget?.();
  asks('keep "The crossing is held"');
  expect(done).toEqual(['keep "The"', 'forget', 'keep "The crossing is held"']);
  await ends['keep "The crossing is held"']?.();
  await pass(60_000);
  expect(told).toEqual([true, true, true]);
});

test('what cannot be done is told, and keeps nothing after it from being done', async () => {
  asks('keep');
  asks('forget');
  await ends.keep?.(new Error('No storage is given.'));
  expect([told, done]).toEqual([[false], ['keep', 'forget']]);
});

test('whoever waits for the device goes on when all is done', async () => {
  const idle = tries();
  await pass(0);
  expect(idle.isOver).toBe(true);
  asks('keep');
  asks('keep more');
  const trial = tries();
  await ends.keep?.();
  expect(trial.isOver).toBe(false);
  await ends['keep more']?.();
  expect(trial.isOver).toBe(true);
});

test('nobody waits with a device that hangs, and what it does at last is told', async () => {
  asks('keep');
  const first = tries();
  await pass(2_999);
  expect([first.isOver, told]).toEqual([false, []]);
  await pass(1);
  expect([first.isOver, told]).toEqual([true, [false]]);
  asks('keep more');
  const second = tries();
  await pass(0);
  expect(second.isOver).toBe(true);
  await ends.keep?.();
  expect([done, told]).toEqual([['keep', 'keep more'], [false, true]]);
  const third = tries();
  await pass(2_999);
  expect(third.isOver).toBe(false);
  await pass(1);
  expect(third.isOver).toBe(true);
});

test('what follows a visit waits until the device is done, however long that takes', async () => {
  asks('keep');
  let isOver = false;
  void queue.whenDone().then(() => (isOver = true));
  await pass(60_000);
  expect(isOver).toBe(false);
  await ends.keep?.();
  expect(isOver).toBe(true);
});
