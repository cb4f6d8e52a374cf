import { expect, test } from 'vitest';
import { moveWords } from './move-words';

test('a move is told with the name of who made it', () => {
  expect(moveWords({ transition: 'edit', by: 'Mina' })).toEqual({ who: 'Mina', did: 'changed it, which made its approval void' });
});

test('what nobody did is not laid at anybody’s door', () => {
  expect(moveWords({ transition: 'edit', by: null })).toEqual({ who: 'The newsroom itself', did: 'made its approval void' });
});
