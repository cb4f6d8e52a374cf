import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { storiesReached } from '../falls/stories-reached';
import { readShakenLabels } from './read-shaken';
import { publishedClaim, publishedSection, publishedStory } from './testing/published-world';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await publishedSection('world');
});

afterAll(() => database.close());

const at = (hour: number) => `2021-07-14T${String(hour).padStart(2, '0')}:00:00Z`;

type Told = [hour: number, verification: 'verified' | 'false'];

/** A claim that is false by now, with what readers were told of it at which hours. */
async function fallen(history: Told[]): Promise<string> {
  const claimId = await publishedClaim({ verification: 'false' });
  const data = history.map(([hour, verification]) => ({ claimId, at: new Date(at(hour)), verification, contestation: 'uncontested', disposition: 'live', summary: '' }));
  await database.desk.claimEvent.createMany({ data });
  return claimId;
}

/** A translation from two o’clock that does not state the claim, beside an original that does in its version of three o’clock. */
async function translationBeside(claimId: string): Promise<string> {
  const translationGroup = randomUUID();
  const versions = [{ text: 'before' }, { text: 'now', claims: [{ id: claimId, core: true }] }];
  await publishedStory({ slug: `original-${claimId}`, section: 'world', at: at(2), versions, more: { translationGroup } });
  return publishedStory({ slug: `translation-${claimId}`, section: 'world', at: at(2), more: { translationGroup, language: 'ps' } });
}

const isWarned = async (id: string) => {
  const story = await database.site.publishedStory.findUniqueOrThrow({ where: { id } });
  return (await readShakenLabels([story]))(id).length > 0;
};

const isReachedBy = async (claimId: string, id: string) => (await storiesReached(database.desk, [claimId])).some((story) => story.id === id);

test.each<[string, Told[], boolean]>([
  ['rests on what another language stated before it fell', [[3, 'verified'], [5, 'false']], true],
  ['does not rest on what another language reported as false from the first', [[3, 'false']], false],
  ['does not rest on what had fallen elsewhere before another language reported it', [[1, 'verified'], [2, 'false']], false],
  ['rests on what another language reported as false and what rose after that, and fell once more', [[1, 'false'], [4, 'verified'], [5, 'false']], true],
  ['rests on what rose again, was stated then, and fell once more', [[0, 'false'], [1, 'verified'], [5, 'false']], true],
])('a translation %s: by that it is reached and warned, or not', async (_, history, rests) => {
  const claimId = await fallen(history);
  const id = await translationBeside(claimId);
  expect([await isReachedBy(claimId, id), await isWarned(id)]).toEqual([rests, rests]);
});

test('with a story that is taken back its other languages are reached, also where all that it told of a claim was that it is false', async () => {
  const claimId = await fallen([[3, 'false']]);
  const id = await translationBeside(claimId);
  expect((await storiesReached(database.desk, [claimId], { whateverTold: true })).map((story) => story.id)).toContain(id);
});
