import { expect, test } from 'vitest';
import { pictured } from './pictured';

test.each([
  ['Video posted online shows a flag above the gate.', 'shows'],
  ['In the clip a man can be seen at the gate.', 'shows'],
  ['Video appears to show a flag above the gate.', 'appears'],
  ['Images that purport to show the wreck went round.', 'appears'],
  ['Video shows what appears to be a tank at the gate.', 'appears'],
  ['What is believed to be a tank can be seen in the picture.', 'appears'],
  ['Video shows the man who allegedly fired at the gate.', 'shows'],
  ['The ministry, which reportedly paid for it, says the footage shows a rocket.', 'shows'],
  ['Traders seem to have left, and a photograph shows the gate closed.', 'shows'],
  ['We have verified where and when the video was filmed.', null],
  ['The poll shows the party ahead.', null],
  ['The museum keeps the pictures until March.', null],
] as const)('%s', (sentence, said) => {
  expect(pictured(sentence)).toBe(said);
});
