import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { changesOf, formsAt } from '@/newsroom/publishing/touched-addresses';
import { keptAddress } from './addresses';

const story = '/2021/07/14/crossing';

test('what each version of a story changed is kept, and one name reaches all of a story’s', () => {
  for (const version of [2, 3, 40]) {
    const kept = keptAddress(`${story}/changes/${version}?utm_source=letter`);
    expect(kept).toEqual({ key: `${story}/changes/${version}`, pathname: changesOf(story), further: true });
  }
});

test.each(['', '/', '/0', '/01', '/12345', '/-1', '/2/', '/2/3', '/two'])('nothing is kept at “changes%s”', (end) => {
  expect(keptAddress(`${story}/changes${end}`)).toBeNull();
});

test('whatever is kept beneath the address of a story is named with it', () => {
  const beneath = path.resolve(import.meta.dirname, '../../app/(story)/[year]/[month]/[day]/[slug]');
  const asked = readdirSync(beneath, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|[\\/])(?:page|route)\.tsx?$/.test(file))
    .map((file) => path.posix.join(story, path.dirname(file).replaceAll('\\', '/').replace('[version]', '2')));
  const kept = asked.flatMap((address) => keptAddress(address)?.pathname ?? []);
  expect(kept).toEqual(expect.arrayContaining([story, `${story}/changes`, `${story}/ninjs.json`]));
  expect(formsAt(story)).toEqual(expect.arrayContaining(kept));
});
