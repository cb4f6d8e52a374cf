import { describe, expect, test } from 'vitest';
import { readDocument } from '@/editor/reading';
import { body, claim, claimId, doc, h2, headline, p, standfirst } from '@/editor/testing/build';
import { corresponds, saidOtherwise } from './said-otherwise';

const mark = claimId(1);
const reading = (title: string, ...paragraphs: string[]) => readDocument(doc(headline(title), standfirst(''), body(...paragraphs.map((text) => p(text)))), 'de');

const english = readDocument(
  doc(headline('The garrison'), standfirst(''), body(p('It lies on an island.'), p(claim(mark, 'All thirteen were killed.'), ' Kyiv confirmed it.'), p('The sea is calm.'))),
  'en',
);
const before = reading('Die Besatzung', 'Sie liegt auf einer Insel.', 'Alle dreizehn wurden getötet. Kiew bestätigte es.', 'Das Meer ist ruhig.');

describe('blocks that correspond', () => {
  const original = { reading: english, markIds: [mark] };

  test.each([
    ['its own paragraph is changed', reading('Die Besatzung', 'Sie liegt auf einer Insel.', 'Alle dreizehn leben. Kiew bestätigte es.', 'Das Meer ist ruhig.'), true],
    ['its own paragraph is dropped', reading('Die Besatzung', 'Sie liegt auf einer Insel.', 'Das Meer ist ruhig.'), true],
    ['another is changed', reading('Die Besatzung', 'Sie liegt weit draußen.', 'Alle dreizehn wurden getötet. Kiew bestätigte es.', 'Das Meer ist rau.'), false],
    ['its own is moved', reading('Die Besatzung', 'Alle dreizehn wurden getötet. Kiew bestätigte es.', 'Das Meer ist ruhig.'), false],
    ['a comma is set', reading('Die Besatzung', 'Sie liegt auf einer Insel.', 'Alle dreizehn, wurden getötet. Kiew bestätigte es.', 'Das Meer ist ruhig.'), false],
  ])('%s', (_, now, isOtherwise) => {
    expect(saidOtherwise({ before, now, original })).toBe(isOtherwise);
  });

  test('what stands in two places is said otherwise in both', () => {
    const twice = readDocument(doc(headline(claim(claimId(2), 'Garrison killed')), standfirst(''), body(p('It lies on an island.'), p(claim(mark, 'All thirteen were killed.')), p('The sea is calm.'))), 'en');
    const now = reading('Die Besatzung', 'Sie liegt auf einer Insel.', 'Alle dreizehn leben.', 'Das Meer ist ruhig.');
    expect(saidOtherwise({ before, now, original: { reading: twice, markIds: [mark, claimId(2)] } })).toBe(false);
  });
});

test('where blocks do not correspond, only a wholly new text says it otherwise', () => {
  const now = (last: string) => reading('Was bekannt ist', 'Nichts ist bekannt.', last);
  expect(saidOtherwise({ before, now: now('Das Meer ist ruhig.'), original: null })).toBe(false);
  expect(saidOtherwise({ before, now: now('Es ist Krieg.'), original: null })).toBe(true);
});

test('blocks correspond while there are as many of the same kinds; empty ones are none', () => {
  expect(corresponds(english, before)).toBe(true);
  expect(corresponds(english, reading('Die Besatzung', 'Sie liegt auf einer Insel.', '', 'Alle dreizehn wurden getötet.', 'Das Meer ist ruhig.'))).toBe(true);
  expect(corresponds(english, reading('Die Besatzung', 'Sie liegt auf einer Insel. Alle dreizehn wurden getötet.', 'Das Meer ist ruhig.'))).toBe(false);
  const under = readDocument(doc(headline('Die Besatzung'), standfirst(''), body(h2('Lage'), p('Alle dreizehn wurden getötet.'), p('Das Meer ist ruhig.'))), 'de');
  expect(corresponds(english, under)).toBe(false);
});
