import { expect, it } from 'vitest';
import type { FoundSource } from '@/newsroom/sources/search-sources';
import { answers, matching } from './matching-sources';

const source = (name: string): FoundSource => ({ id: name, name, kind: 'official', upstreamName: null });
const found = { words: 'af', sources: [source('Staff at the gate'), source('Afghan officials'), source('Afghan army')] };
const many = { words: 'a', sources: Array.from({ length: 12 }, (_, index) => source(`A${index}`)) };

it('goes on with a complete answer while more letters are typed', () => {
  expect(answers(found, 'afg')).toBe(true);
  expect(answers(found, 'a')).toBe(false);
});

it('asks again when there may be more than were answered', () => {
  expect(answers(many, 'a')).toBe(true);
  expect(answers(many, 'ab')).toBe(false);
});

it('puts names that begin with the letters first', () => {
  expect(matching(found, 'AF').map(({ name }) => name)).toEqual(['Afghan officials', 'Afghan army', 'Staff at the gate']);
  expect(matching(found, 'army af').map(({ name }) => name)).toEqual(['Afghan army']);
});
