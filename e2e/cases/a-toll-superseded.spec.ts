import { expect, test } from '../fixtures';
import { newsdesk } from './newsdesk';
import { type Made, Piece, sources } from './piece';

// Hurricane Maria, Puerto Rico: an official count of 64, a study's 4,645, an inquiry's 2,975. None of them was a lie.

const toll = (count: string, source: string, who: string, asOf: string): Made => ({
  statement: `The hurricane killed ${Number(count).toLocaleString('en')} people.`,
  kind: 'figure',
  figure: { low: count, high: count, unit: 'people', definition: 'killed by the hurricane and its aftermath', asOf },
  verification: 'not_independently_verified',
  method: 'We have read how each was counted; we cannot count ourselves.',
  notes: [{ source, stance: 'asserts', publicAttribution: who }],
});

const government = 'The government of Puerto Rico';
const study = 'A study in a medical journal';
const inquiry = 'An inquiry by a university for the government';
const doubt = 'The count could not be independently verified.';

test('a toll as if everybody knew it is refused; counts that differ are told with who counted, and superseded is not false', async ({ newsroom }) => {
  const { mina, daud } = await newsdesk(newsroom);
  const known = sources({ [government]: 'organisation', [study]: 'document', [inquiry]: 'document' });
  const first = new Piece(newsroom.db, mina, known);
  const december = {
    headline: 'Puerto Rico’s government says the hurricane killed 64',
    standfirst: doubt,
    dateline: 'San Juan',
    body: [`[official|The hurricane killed 64 people] as of 9 December 2017, the government of Puerto Rico said. ${doubt}`],
  };
  const bare = { headline: 'Hurricane killed 64 in Puerto Rico', standfirst: 'The island counts its dead.', dateline: 'San Juan', body: ['[official|The hurricane killed 64 people].'] };
  await first.file(newsroom.sectionId, bare, { official: toll('64', government, 'the government of Puerto Rico', '2017-12-09') });
  expect(await first.submit()).toEqual(expect.arrayContaining(['attributed', 'disclosed']));
  await first.rewrite(december);
  const firstAddress = await first.publish(daud);
  const official = first.claims.get('official')!;

  const second = new Piece(newsroom.db, mina, known);
  const later = {
    headline: 'The hurricane’s toll: 64, or 4,645, or 2,975, three counts say',
    standfirst: doubt,
    dateline: 'San Juan',
    body: [
      `[official|The hurricane killed 64 people], the government said as of 9 December 2017. [study|The hurricane killed 4,645 people] by 31 December 2017, a study in a medical journal estimated. ${doubt}`,
      `[inquiry|The hurricane killed 2,975 people] by February 2018, an inquiry by a university found as of 28 August 2018, and the government said it accepts that count. ${doubt}`,
    ],
  };
  await second.file(
    newsroom.sectionId,
    later,
    {
      study: toll('4645', study, 'a study in a medical journal', '2017-12-31'),
      inquiry: toll('2975', inquiry, 'an inquiry by a university', '2018-08-28'),
    },
    { shared: new Map([['official', official]]) },
  );
  const id = (key: string) => second.claims.get(key)!;
  await mina.tell('relate-claims', { fromId: id('study'), toId: official, kind: 'contradicts' });
  await mina.tell('relate-claims', { fromId: id('inquiry'), toId: official, kind: 'supersedes' });
  const address = await second.publish(daud);

  const reader = await newsroom.reader();
  await reader.page.goto(address);
  await expect(reader.page.getByRole('button', { name: /^How we know this: .*conflicting figures/i }).first()).toBeVisible();
  await reader.page.goto(firstAddress);
  await expect(reader.page.getByRole('article').first()).toContainText('64 people');
  await expect(reader.page.getByRole('button', { name: /^How we know this: False/ })).toHaveCount(0);
  await reader.page.goto(`/claims/${official}`);
  await reader.page.getByRole('link', { name: 'The hurricane killed 2,975 people.' }).click();
  await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText('The hurricane killed 2,975 people.');
  expect(await newsroom.count(`SELECT count(*) FROM published.claims WHERE id = $1 AND verification = 'false'`, official)).toBe(0);
  expect(await newsroom.count('SELECT count(*) FROM desk.prepared_corrections WHERE "claimId" = $1', official)).toBe(0);
});
