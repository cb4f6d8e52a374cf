import { expect, test } from 'vitest';
import { callsItFalse, deniesSomething } from './denial';

test.each([
  'Afghan officials deny the post has fallen.',
  'Kabul disputes the claim.',
  '“Security forces have repelled the attack,” the ministry said.',
  'The company rejected the allegation.',
  'The minister said the report was untrue.',
  'Despite denials from Kabul, the flag flies.',
  'The ministry says it was not its rocket.',
  'The bank called the report a distortion of its accounts.',
  'The general said his men had nothing to do with the raid.',
])('a denial: %s', (text) => {
  expect(deniesSomething(text)).toBe(true);
});

test.each([
  'The ministry did not deny the report.',
  'The army neither confirmed nor denied it.',
  'The company declined to deny the report.',
  'Pakistani officials confirm the Taliban took it.',
])('none: %s', (text) => {
  expect(deniesSomething(text)).toBe(false);
});

test('what calls a claim false', () => {
  expect(callsItFalse('The Taliban falsely claimed to hold the city.')).toBe(true);
  expect(callsItFalse('The claim that the city had fallen was untrue.')).toBe(true);
  expect(callsItFalse('That is not wrong, he said.')).toBe(false);
  expect(callsItFalse('The Taliban claimed to hold the city.')).toBe(false);
});
