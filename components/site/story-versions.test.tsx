import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { StoryVersion } from '@/newsroom/published/read-story';
import { inEnglish } from './messages/tongue';
import { AllVersions, StoryVersions } from './story-versions';
import { wholeStory } from './testing/whole-story';

const address = '/2021/07/14/crossing';
const versions = (count: number): StoryVersion[] =>
  Array.from({ length: count }, (_, n) => ({ version: count - n, kind: n === count - 1 ? 'first' : 'update', note: '', at: new Date('2021-07-14T07:00:00Z') }));
const atTheFoot = (count: number) => renderToStaticMarkup(<StoryVersions versions={versions(count)} address={address} zone="UTC" tongue={inEnglish} />);
const numbers = (html: string) => [...html.matchAll(/<li value="(\d+)"/g)].map(([, number]) => Number(number));

test('a story that readers had in one version only lists none', () => {
  expect(atTheFoot(1)).toBe('');
});

test('a story lists its ten newest versions, and leads to all of them where there are more', () => {
  expect(numbers(atTheFoot(10))).toHaveLength(10);
  expect(atTheFoot(10)).not.toContain(`${address}/changes"`);
  expect(numbers(atTheFoot(137))).toEqual([137, 136, 135, 134, 133, 132, 131, 130, 129, 128]);
  expect(atTheFoot(137)).toContain(`<a href="${address}/changes" class="link">All 137 versions</a>`);
});

test('all of them stand on a page of their own, each but the first leading to what it changed', () => {
  const html = renderToStaticMarkup(<AllVersions story={{ ...wholeStory(), versions: versions(137) }} zone="UTC" tongue={inEnglish} />);
  expect(numbers(html)).toHaveLength(137);
  expect([2, 137, 1].map((version) => html.includes(`href="${address}/changes/${version}"`))).toEqual([true, true, false]);
  expect(html).toContain(`<a href="${address}" class="link"`);
});
