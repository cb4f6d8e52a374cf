import { theNextDay } from './day/next-day';
import { reading } from './day/reading';
import { review } from './day/review';
import { sourcing } from './day/sourcing';
import { writing } from './day/writing';
import { test } from './fixtures';

test('the crossing, from the first word to the day after', async ({ newsroom }) => {
  test.setTimeout(300_000);
  const [mina, daud] = [await newsroom.signIn('mina', { anew: true }), await newsroom.signIn('daud', { anew: true })];
  const scene = { newsroom, mina, daud, reader: await newsroom.reader(), address: '' };
  for (const [what, act] of Object.entries({ ...writing, ...sourcing, ...review, ...reading, ...theNextDay })) {
    await test.step(what, () => act(scene));
  }
});
