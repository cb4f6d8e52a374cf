import { expect, it } from 'vitest';
import { newClaim } from './new-claim';
import { notYetIn, withMade } from './with-made';

const made = (id: string, anchorId: string) => newClaim({ id, anchorId, statement: `Claim ${id}.`, exact: 'words' });

it('shows a claim as soon as it is made', () => {
  expect(withMade([made('a', '1')], [made('b', '2')]).map(({ id }) => id)).toEqual(['a', 'b']);
});

it('shows a claim that was attached to more words once, on all of them', () => {
  const claims = withMade([made('a', '1')], [made('a', '2')]);
  expect(claims).toHaveLength(1);
  expect(claims[0]?.anchors.map(({ id }) => id)).toEqual(['1', '2']);
});

it('lets go of what the newsroom has answered, but not of words it has not seen yet', () => {
  expect(notYetIn([made('a', '1')], [made('a', '1')])).toEqual([]);
  expect(notYetIn([made('a', '1')], [made('a', '2')])).toHaveLength(1);
});
