import { expect, test } from 'vitest';
import { Turns } from './turns';

test('no more is done at once than may be, in the order of asking, and what fails passes its turn on', async () => {
  const turns = new Turns(2);
  let [under, most] = [0, 0];
  const begun: number[] = [];
  const work = (n: number) => async () => {
    begun.push(n);
    most = Math.max(most, (under += 1));
    await new Promise((resolve) => setImmediate(resolve));
    under -= 1;
    if (n % 3 === 0) throw new Error('It failed.');
    return n;
  };
  const done = await Promise.allSettled(Array.from({ length: 9 }, (_, n) => turns.run(work(n))));
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(most).toBe(2);
  expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(3);
  expect(await turns.run(() => Promise.resolve('afterwards'))).toBe('afterwards');
});
