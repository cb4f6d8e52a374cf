import { expect, test } from 'vitest';
import { mergeWords } from './merge-words';

const nothing = {
  kept: { id: 'a', name: 'The ministry' },
  merged: { id: 'b', name: 'Ministry of Interior' },
  notes: 0,
  downstream: 0,
  grades: 0,
  claims: 0,
  approvals: 0,
  liveStories: 0,
  grants: 0,
  contradictions: [],
  refusal: null,
};

test('of two entries that nobody used only the address is told', () => {
  expect(mergeWords(nothing)).toEqual(['The address of Ministry of Interior leads to The ministry.']);
});

test('one is told as one, and many with their number', () => {
  expect(mergeWords({ ...nothing, notes: 1, approvals: 3 }).slice(0, 2)).toEqual([
    'One note of Ministry of Interior becomes a note of The ministry.',
    '3 approved drafts lose their approval.',
  ]);
});
