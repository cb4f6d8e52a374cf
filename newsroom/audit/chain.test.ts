import { expect, test } from 'vitest';
import { genesis, linkHash } from './chain';

const link = {
  at: new Date('2021-07-14T09:00:00Z'),
  actorId: 'daud',
  name: 'story.approved',
  subjectType: 'story',
  subjectId: 'crossing',
  storyId: 'crossing',
  data: { revision: 3 },
  previousHash: genesis,
};

test.each<[string, Partial<typeof link>]>([
  ['when it happened', { at: new Date('2021-07-14T09:00:01Z') }],
  ['who did it', { actorId: 'ines' }],
  ['what was done', { name: 'story.returned' }],
  ['to what kind of thing', { subjectType: 'claim' }],
  ['to which', { subjectId: 'garrison' }],
  ['in which story', { storyId: 'garrison' }],
  ['with what detail', { data: { revision: 4 } }],
  ['after which event', { previousHash: '1'.repeat(64) }],
])('the hash of an event says %s', (_, other) => {
  expect(linkHash({ ...link, ...other })).not.toBe(linkHash(link));
});

test('the same event has the same hash, in whatever order its details were written', () => {
  const { at, ...rest } = link;
  expect(linkHash({ ...rest, at })).toBe(linkHash(link));
});
