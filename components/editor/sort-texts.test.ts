import { expect, test } from 'vitest';
import { doc, headline } from '@/editor/testing/build';
import { daysKept, type FoundText, isOver } from './device-store';
import { sortTexts } from './sort-texts';

const text = (visit: string, words: string, more: Partial<FoundText> = {}): FoundText => ({
  personId: 'mina',
  storyId: 'crossing',
  visit,
  document: doc(headline(words)),
  basedOn: 3,
  keptAt: '2021-07-14T09:00:00.000Z',
  isOpen: false,
  ...more,
});

const sorted = (...texts: FoundText[]) => {
  const { lacking, needless } = sortTexts(texts, 'this visit', doc(headline('The crossing')));
  return { lacking: lacking.map(({ visit }) => visit), needless: needless.map(({ visit }) => visit) };
};

test('what another visit kept and the newsroom lacks is shown', () => {
  expect(sorted(text('another', 'The crossing is held'))).toEqual({ lacking: ['another'], needless: [] });
  expect(sorted(text('another', 'The crossing is held', { isOpen: true }))).toEqual({ lacking: ['another'], needless: [] });
});

test('what this very visit writes is neither shown to it nor forgotten', () => {
  expect(sorted(text('this visit', 'The crossing is held'), text('this visit', 'The crossing'))).toEqual({ lacking: [], needless: [] });
});

test('what the newsroom has already is forgotten, unless another tab is writing on it', () => {
  expect(sorted(text('another', 'The crossing'))).toEqual({ lacking: [], needless: ['another'] });
  expect(sorted(text('another', 'The crossing', { isOpen: true }))).toEqual({ lacking: [], needless: [] });
});

test('what nobody can read any more is forgotten', () => {
  expect(sorted(text('another', '', { document: { type: 'letter' } as never }))).toEqual({ lacking: [], needless: ['another'] });
});

test('a text stays for seven days after it was last written on, and for as long as a tab has it open', () => {
  const keptAt = '2021-07-14T09:00:00.000Z';
  const after = (milliseconds: number) => new Date(Date.parse(keptAt) + 7 * 86_400_000 + milliseconds);
  expect(daysKept).toBe(7);
  expect(isOver({ keptAt, isOpen: false }, after(0))).toBe(false);
  expect(isOver({ keptAt, isOpen: false }, after(1))).toBe(true);
  expect(isOver({ keptAt, isOpen: true }, after(86_400_000))).toBe(false);
});
