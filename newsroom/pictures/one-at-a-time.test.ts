import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time';

/** Work that ends when it is told to. */
function work() {
  let end = (_result: string) => undefined as void;
  let fail = (_error: Error) => undefined as void;
  const done = new Promise<string>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { done, end: (result: string) => end(result), fail: (error: Error) => fail(error) };
}

test('the second waits for the first, and begins when it has failed', async () => {
  const [first, second] = [work(), work()];
  const begun: string[] = [];
  const one = oneAtATime(() => (begun.push('first'), first.done));
  const two = oneAtATime(() => (begun.push('second'), second.done));
  await Promise.resolve();
  expect(begun).toEqual(['first']);
  first.fail(new Error('damaged'));
  await expect(one).rejects.toThrow('damaged');
  second.end('drawn');
  expect(await two).toBe('drawn');
  expect(begun).toEqual(['first', 'second']);
});

test('who comes when the line is full is told so at once, and it empties again', async () => {
  const first = work();
  const line = Array.from({ length: 13 }, (_, index) => oneAtATime(() => (index === 0 ? first.done : Promise.resolve('drawn'))));
  expect(await oneAtATime(() => Promise.resolve('drawn'))).toBeNull();
  first.end('drawn');
  expect(await Promise.all(line)).toEqual(Array.from({ length: 13 }, () => 'drawn'));
  expect(await oneAtATime(() => Promise.resolve('drawn'))).toBe('drawn');
});
