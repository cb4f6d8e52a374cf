import { expect, test } from 'vitest';
import { withdrawWords } from './withdraw-words';

const claim = { id: 'claim', statement: 'They hold it.', falls: true };

test('what follows is said before anybody says yes, and nothing else', () => {
  expect(withdrawWords({ claims: [claim], liveStories: 0, warned: 0, held: 0 })).toEqual([
    'One claim that it stands behind falls and is looked at again.',
  ]);
  const many = { claims: [claim, claim, { ...claim, falls: false }], liveStories: 3, warned: 2, held: 1 };
  expect(withdrawWords(many)).toEqual([
    '2 claims that it stands behind fall and are looked at again.',
    'One claim loses only a voice against it.',
    '3 stories before readers rest on that: their owners get tasks.',
    'The readers of 2 are warned at once.',
    'One scheduled publication is held.',
  ]);
  expect(withdrawWords({ claims: [], liveStories: 0, warned: 0, held: 0 })).toEqual(['Of what you can see, nothing rests on what it said any more.']);
});
