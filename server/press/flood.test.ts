import { expect, test } from 'vitest';
import { Press } from './press';
import { Questions } from './questions';
import { Newsroom, read, story } from './testing/newsroom';

/** A newsroom where renderings of some addresses do not end until they are let go. */
function slowNewsroom(isSlow: (address: string) => boolean) {
  const room = new Newsroom();
  let letGo = () => {};
  const held = new Promise<void>((go) => (letGo = go));
  const render = async (address: string) => {
    const rendering = await room.render(address);
    if (isSlow(address)) await held;
    return rendering;
  };
  return { room, render, letGo };
}

const nowhere = (n: number) => `/2021/07/14/nothing-${n}`;

/** Until what was begun waits for something. */
const aMoment = () => new Promise((resolve) => setImmediate(resolve));

test('a flood of addresses that may be anything takes turns, is turned away beyond a queue, and delays no change and no page that is known', async () => {
  const { room, render, letGo } = slowNewsroom((address) => address.includes('nothing') || address.includes('/before/'));
  const press = new Press({ render, kept: null, memory: 10_000_000 });
  await read(press, story);
  const flood = Array.from({ length: 104 }, (_, n) => read(press, n % 2 ? nowhere(n) : `/sections/world/before/00000000-0000-0000-0000-${String(n).padStart(12, '0')}`));
  await aMoment();
  expect(room.asked).toHaveLength(1 + 4);
  expect(await read(press, nowhere(1_000))).toBe('busy');
  const known = nowhere(1);
  const joined = read(press, known);
  await press.touch(room.change(story), [story]);
  expect(await read(press, story)).toBe('1');
  letGo();
  expect((await Promise.all([...flood, joined])).every((seen) => seen !== 'busy')).toBe(true);
  expect(room.asked.filter((address) => address === known), 'one turn for all who ask for the same').toHaveLength(1);
  expect(await read(press, nowhere(1_000))).toBe('0');
});

test('a flood of searches, of reports or of stray addresses keeps nobody from another of these', async () => {
  const { render, letGo } = slowNewsroom((address) => address.startsWith('/wp-'));
  const questions = new Questions(render);
  const flood = Array.from({ length: 4 }, (_, n) => questions.page(`/wp-${n}`));
  expect(await questions.page('/search/nothing')).toBe('busy');
  for (const address of ['/search?q=border', '/report', '/report/thanks']) expect(await questions.page(address), address).toMatchObject({ status: 200 });
  letGo();
  for (const page of await Promise.all(flood)) expect(page).toMatchObject({ status: 200 });
  expect(await questions.page('/search/nothing')).toMatchObject({ status: 200 });
});
