import { expect, test } from 'vitest';
import { kindRefusal } from './publish-input';

const wrong = [{ wrong: 'All died.', right: 'All were captured.', claimId: null }];

test('what no reader has corrects nothing', () => {
  expect(kindRefusal({ kind: 'first', note: '', corrections: [] }, 'unpublished')).toBeNull();
  expect(kindRefusal({ kind: 'first', note: '', corrections: wrong }, 'unpublished')).toMatch(/^Nothing of this story is before readers yet/);
  expect(kindRefusal({ kind: 'correction', note: '', corrections: wrong }, 'unpublished')).toMatch(/is of kind “first”/);
});

test('whatever changes a live story says what changed, and what was wrong is called a correction', () => {
  const live = (...[kind, note, corrections]: [Parameters<typeof kindRefusal>[0]['kind'], string, typeof wrong]) => kindRefusal({ kind, note, corrections }, 'live');
  expect(live('correction', '', wrong)).toBeNull();
  expect(live('update', 'The ministry answered.', [])).toBeNull();
  expect(live('correction', '', [])).toMatch(/says what was wrong/);
  expect(live('update', '', [])).toMatch(/what changed/);
  expect(live('update', 'All were captured.', wrong)).toMatch(/makes it a correction/);
});
