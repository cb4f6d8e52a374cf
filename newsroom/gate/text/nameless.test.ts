import { expect, test } from 'vitest';
import { nameless } from './nameless';

test.each([
  ['A source said the order came from the capital.', true, 1],
  ['The order came late, according to one source.', true, 1],
  ['Another anonymous source told the paper so.', true, 1],
  ['But a source told the agency that the order came late.', true, 1],
  ['The order came late, according to a well-informed source.', true, 1],
  ['A source who spoke on condition of anonymity said so.', true, 1],
  ['Stet has learnt from a source that the order came late.', true, 1],
  ['Stet has learnt from sources that the order came late.', false, 2],
  ['Order came late – sources', false, 2],
  ['Sources say the order came late, and three officials said it never came.', false, 3],
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
  'The lake is a source, say geographers, that never dries.',
  'They drilled a source, says the geologist.',
  'The leak was traced to a source said to be close to the bank.',
  'The mill buys from newspaper sources of old cloth.',
  'Officials said the road was open.',
  'Two officials were killed.',
  'The minister said “sources say many things”.',
])('does not: %s', (sentence) => {
  expect(nameless(sentence)).toBeNull();
});
