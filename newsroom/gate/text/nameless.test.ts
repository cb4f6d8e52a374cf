import { expect, test } from 'vitest';
import { nameless } from './nameless';

test.each([
  ['A source said the order came from the capital.', true, 1],
  ['The order came late, according to one source.', true, 1],
  ['Another anonymous source told the paper so.', true, 1],
  ['Sources say the chancellor will resign.', false, 2],
  ['The chancellor will resign, sources close to her said.', false, 2],
  ['Three officials briefed on the talks said the truce would hold.', false, 3],
  ['People familiar with the matter said the bank would cut.', false, 2],
  ['The chairman knew, two former colleagues said.', false, 2],
])('leans on nameless people: %s', (sentence, bare, least) => {
  expect(nameless(sentence)).toMatchObject({ bare, least });
});

test.each([
  'A source in the ministry who was in the room said so.',
  'Open source software runs the bank, its director said.',
  'The lake is the source of the Nile, geographers say.',
  'The spring is one of several sources of the river.',
  'It is a source of pride, the mayor said.',
  'Officials said the road was open.',
  'Two officials were killed.',
  'The minister said “sources say many things”.',
])('does not: %s', (sentence) => {
  expect(nameless(sentence)).toBeNull();
});
