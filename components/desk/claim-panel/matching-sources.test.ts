import { expect, it } from 'vitest';
import type { FoundSource } from '@/newsroom/sources/search-sources';
import { answers, matching } from './matching-sources';

const source = (name: string, more: Partial<FoundSource> = {}): FoundSource => ({ id: name, name, kind: 'official', publicDescription: '', upstreamName: null, aliases: [], ...more });
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
  const people = [source('Tor Wali', { publicDescription: 'a customs officer' }), source('Officer Gul'), source('Gul Officer')];
  expect(matching({ words: 'o', sources: people }, 'officer').map(({ name }) => name)).toEqual(['Officer Gul', 'Gul Officer', 'Tor Wali']);
  const merged = [source('Afghan Islamic Press', { aliases: ['AIP'] }), source('Staff', { upstreamName: 'The ministry' })];
  expect(['aip', 'ministry', 'staff min'].map((typed) => matching({ words: '', sources: merged }, typed).map(({ name }) => name))).toEqual([['Afghan Islamic Press'], ['Staff'], ['Staff']]);
  expect(matching(found, 'army af').map(({ name }) => name)).toEqual(['Afghan army']);
});
