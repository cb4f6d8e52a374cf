import { expect, test } from 'vitest';
import { pictured } from './pictured';

test.each([
  ['Video posted online shows a flag above the gate.', 'shows'],
  ['In the clip a man can be seen at the gate.', 'shows'],
  ['Video appears to show a flag above the gate.', 'appears'],
  ['Images that purport to show the wreck went round.', 'appears'],
  ['We have verified where and when the video was filmed.', null],
  ['The poll shows the party ahead.', null],
  ['The museum keeps the pictures until March.', null],
] as const)('%s', (sentence, said) => {
  expect(pictured(sentence)).toBe(said);
});
