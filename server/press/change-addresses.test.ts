import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cardsOf, changesOf, formsAt } from '@/newsroom/publishing/touched-addresses';
import { keptAddress } from './addresses';
import { addressAt, placeOf, placeOfMany } from './places';

const story = '/2021/07/14/crossing';

test('all versions of a story, and what each changed, are kept, and one name reaches all of a story’s', () => {
  for (const end of ['', '/2', '/3', '/40']) {
    const kept = keptAddress(`${story}/changes${end}?utm_source=letter`);
    expect(kept).toEqual({ key: `${story}/changes${end}`, pathname: changesOf(story), further: true });
  }
});

test('what one name reaches many pages of lies in a folder that the name tells', () => {
  const id = '0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11';
  const card = keptAddress(`/cards/${id}-2-edd566809d.png`);
  expect([card?.pathname, placeOfMany(cardsOf(id)), placeOf(card?.key ?? '')]).toEqual([cardsOf(id), '/cards/0b2f', `/cards/0b2f/${id}-2-edd566809d.png`]);
  expect(placeOfMany(changesOf(story))).toBe(changesOf(story));
  for (const single of [story, '/', '/sections/world', card?.key ?? '']) expect(placeOfMany(single), single).toBeNull();
});

test.each([
  ['/', '/index.html'],
  [story, `${story}/index.html`],
  [`${story}/changes`, `${story}/changes/index.html`],
  [`${story}/changes/2`, `${story}/changes/2/index.html`],
  ['/feeds/rss.xml', '/feeds/rss.xml'],
  [`/media/${'a'.repeat(64)}`, `/media/${'a'.repeat(64)}`],
])('the page at %s lies at %s, and is known by it', (key, place) => {
  expect([placeOf(key), addressAt(place)]).toEqual([place, key]);
});

test.each(['/', '/0', '/01', '/12345', '/-1', '/2/', '/2/3', '/two'])('nothing is kept at “changes%s”', (end) => {
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
