import { expect, test } from 'vitest';
import { disclosesDoubt } from './disclosure';

test.each([
  'The newsroom has not been able to verify this independently.',
  'The BBC has not been able to independently verify the reports.',
  'The claim could not be independently verified.',
  'Reuters could not immediately confirm the report.',
  'We were unable to verify the footage.',
  'The video has not been independently authenticated.',
  'Unverified video shows a flag above the gate.',
  'There was no independent confirmation.',
  'The toll is yet to be confirmed.',
  'The reports can’t be independently verified.',
  'It was impossible to verify the account.',
  'Independent verification was not possible.',
])('tells the reader of our doubt: %s', (text) => {
  expect(disclosesDoubt(text)).toBe(true);
});

test.each([
  'The ministry has not confirmed the deaths.',
  'Officials could not confirm the toll.',
  'The Taliban say they hold the crossing.',
  'Pakistani officials confirmed that the post had fallen.',
  'We verified the video with two people who were there.',
  'It is not the first time the post has changed hands.',
])('does not: %s', (text) => {
  expect(disclosesDoubt(text)).toBe(false);
});
