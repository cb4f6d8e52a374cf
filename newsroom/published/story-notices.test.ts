import { describe, expect, test } from 'vitest';
import { storyNotices } from './story-notices';

const at = (hour: number) => new Date(Date.UTC(2021, 6, 15, hour));
const first = { id: 'first', version: 1, kind: 'first', note: '', publishedAt: at(5) };
const update = { id: 'update', version: 2, kind: 'update', note: 'Kabul has conceded the loss.', publishedAt: at(9) };
const correction = { id: 'correction', version: 3, kind: 'correction', note: '', publishedAt: at(11) };
const row = { id: 'c', kind: 'correction', wrong: 'third busiest', right: 'second busiest', claimId: null, at: at(11) };

describe('what changed after the first publication', () => {
  test('a story that was published once has nothing to say', () => {
    expect(storyNotices([first], [])).toEqual([]);
  });

  test('the newest change stands first', () => {
    const notices = storyNotices([first, update, correction], []);
    expect(notices.map(({ kind }) => kind)).toEqual(['correction', 'update']);
  });

  test('a correction stands with the version that made it', () => {
    const [notice] = storyNotices([first, correction], [{ ...row, publicationId: 'correction' }]);
    expect(notice?.corrections).toMatchObject([{ wrong: 'third busiest', right: 'second busiest' }]);
  });

  test('a correction of the first version is never lost', () => {
    const notices = storyNotices([first], [{ ...row, publicationId: 'first' }]);
    expect(notices).toMatchObject([{ kind: 'correction', corrections: [{ right: 'second busiest' }] }]);
  });
});
