import { expect, test } from 'vitest';
import type { StanceTaken } from '../claims/rules';
import { proposedRight } from './correction-words';
import { howTakenBack } from './how-taken-back';

const statement = 'The garrison was killed.';

test('altered evidence leaves open what it bore out, and what it refuted', () => {
  const words = (verification: 'verified' | 'false') => proposedRight('evidence_altered', { statement, method: 'We saw the list.', verification, takenBack: 'untold' });
  expect(words('verified')).toBe('Evidence for this is in doubt, and we can no longer say that it is so: The garrison was killed.');
  expect(words('false')).toBe('Evidence against this is in doubt, and we can no longer say that it is false: The garrison was killed.');
});

test('a word that was taken back is told as what became of it', () => {
  const said = (sourceId: string, stance: StanceTaken['stance'], hour: number, terms: StanceTaken['terms'] = 'on_record'): StanceTaken => ({
    sourceId, rootId: sourceId, stance, terms, obtainedAt: new Date(Date.UTC(2021, 6, 14, hour)),
  });
  const right = (...notes: StanceTaken[]) => proposedRight('withdrawn', { statement, method: '', verification: 'unverified', takenBack: howTakenBack(notes) });
  const asserted = said('ministry', 'asserts', 8);
  const rest = 'and we can no longer say that it is so: The garrison was killed.';
  expect(right(asserted, said('ministry', 'withdrew', 9))).toBe(`The source of this has since withdrawn its statement, ${rest}`);
  expect(right(said('rebels', 'denies', 7), said('rebels', 'withdrew', 8), asserted, said('ministry', 'denies', 9))).toBe(`The source of this now says otherwise, ${rest}`);
  expect(right(said('ministry', 'withdrew', 8)), 'a mended note').toBe(`The source of this has since withdrawn its statement, ${rest}`);
  expect(right(said('ministry', 'asserts', 8, 'off_record'))).toBe(`This does not rest any more on what a source told us, ${rest}`);
});
