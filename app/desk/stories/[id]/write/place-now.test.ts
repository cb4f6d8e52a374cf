import { expect, it } from 'vitest';
import { nodeOf } from '@/editor/document';
import { body, doc, p } from '@/editor/testing/build';
import { placeNow } from './place-now';

const story = nodeOf(doc(body(p('It fell.'), p('It fell again, it is said.'))));
const wordsAt = (range: { from: number; to: number } | null) => range && story.textBetween(range.from, range.to);

it('leads to the words where they stood', () => {
  expect(placeNow(story, { from: 8, to: 15, text: 'It fell' })).toEqual({ from: 8, to: 15 });
});

it('follows words that moved, to the nearest place that has them', () => {
  expect(placeNow(story, { from: 12, to: 17, text: 'again' })).toSatisfy((range) => wordsAt(range as never) === 'again');
  expect(placeNow(story, { from: 19, to: 26, text: 'It fell' })?.from).toBe(18);
});

it('leads nowhere when the words are gone', () => {
  expect(placeNow(story, { from: 8, to: 16, text: 'repelled' })).toBeNull();
});
