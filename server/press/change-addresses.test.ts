import { expect, test } from 'vitest';
import { changesOf } from '@/newsroom/publishing/touched-addresses';
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
