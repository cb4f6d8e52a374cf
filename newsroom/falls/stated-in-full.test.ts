import { describe, expect, test } from 'vitest';
import { body, bold, claim, claimId, doc, figure, h2, headline, p, quotation, standfirst } from '@/editor/testing/build';
import { statedInFull } from './stated-in-full';

const [title, line, first, again] = [claimId(1), claimId(2), claimId(3), claimId(4)];
const ids = [title, line, first, again];

describe('what a correction calls wrong', () => {
  test('is the body’s first full statement, not the headline’s shorthand and not where the body comes back to it', () => {
    const text = doc(
      headline(claim(title, 'Garrison killed')),
      standfirst(claim(line, 'The whole garrison is said to be dead.')),
      body(h2(claim(claimId(5), 'All killed')), p('On Monday ', claim(first, 'all thirteen soldiers were killed'), '.'), p('They ', claim(again, 'died'), ' at noon.')),
    );
    expect(statedInFull(text, [...ids, claimId(5)])).toBe('all thirteen soldiers were killed');
    expect(statedInFull(text, [...ids, claimId(5)].toReversed()), 'in whatever order the marks are known').toBe('all thirteen soldiers were killed');
  });

  test.each([
    ['a quotation in it', doc(headline(claim(title, 'Garrison killed')), body(quotation(p(claim(first, '“They are dead.”'))))), '“They are dead.”'],
    ['else the standfirst', doc(headline(claim(title, 'Garrison killed')), standfirst(claim(line, 'All soldiers died.')), body(p('At noon.'))), 'All soldiers died.'],
    ['else a caption', doc(headline(claim(title, 'Garrison killed')), body(figure({}, claim(first, 'The dead of the island.')))), 'The dead of the island.'],
    ['else the headline', doc(headline(claim(title, 'Garrison killed')), body(p('At noon.'))), 'Garrison killed'],
  ])('or where the body states it otherwise or not at all: %s', (_, text, words) => {
    expect(statedInFull(text, ids)).toBe(words);
  });

  test('is a whole mark, with what it leaves out told apart', () => {
    const text = doc(body(p(claim(first, 'All ', bold('thirteen')), ', it says, ', claim(first, 'were killed.')), p(claim(again, 'They died.'))));
    expect(statedInFull(text, ids)).toBe('All thirteen … were killed.');
  });

  test('is nothing where no mark of the claim stands', () => {
    expect(statedInFull(doc(body(p(claim(claimId(9), 'It rained.')))), ids)).toBeNull();
  });
});
