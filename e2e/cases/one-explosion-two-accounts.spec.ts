import { expect, test } from '../fixtures';
import { newsdesk } from './newsdesk';
import { type Made, Piece, sources } from './piece';

// October 2023: a blast in the yard of a hospital in Gaza. Each side blamed the other, and counts of the dead differed many times over.

const health = 'The health ministry in Gaza';
const army = 'The Israeli army';
const assessment = 'A European intelligence assessment';

const tried = { verification: 'not_independently_verified', method: 'We have nobody at the hospital, and saw pictures of the yard only.' } as const;
const claims: Record<string, Made> = {
  strike: {
    ...tried,
    statement: 'The hospital was hit by an Israeli air strike.',
    kind: 'allegation',
    seriousAllegation: true,
    notes: [
      { source: health, stance: 'asserts', publicAttribution: 'the health ministry in Gaza' },
      { source: army, stance: 'denies', publicAttribution: 'the Israeli army' },
    ],
  },
  rocket: {
    ...tried,
    statement: 'A rocket fired from Gaza fell on the hospital.',
    kind: 'allegation',
    seriousAllegation: true,
    notes: [{ source: army, stance: 'asserts', publicAttribution: 'the Israeli army' }],
  },
  many: {
    ...tried,
    statement: 'The blast killed 471 people.',
    kind: 'figure',
    figure: { low: '471', high: '471', unit: 'people', definition: 'killed', asOf: '2023-10-18' },
    notes: [{ source: health, stance: 'asserts', publicAttribution: 'the health ministry in Gaza' }],
  },
  fewer: {
    ...tried,
    statement: 'The blast killed between 10 and 50 people.',
    kind: 'figure',
    figure: { low: '10', high: '50', unit: 'people', definition: 'killed', asOf: '2023-10-18' },
    notes: [{ source: assessment, stance: 'asserts', publicAttribution: 'an assessment by a European service' }],
  },
};

const oneSided = {
  headline: 'Air strike on a hospital in Gaza kills hundreds',
  standfirst: 'Ambulances took the wounded to other hospitals all night.',
  dateline: 'Gaza City',
  body: ['[strike|An Israeli air strike hit the yard of a hospital] on Tuesday evening. [many|The blast killed 471 people].'],
};
const fair = {
  headline: 'Israel and Gaza’s health ministry blame each other for a blast at a hospital',
  standfirst: 'Israel denies a strike; how many died could not be independently verified.',
  dateline: 'Gaza City',
  body: [
    'An [strike|Israeli air strike hit the yard of a hospital], the health ministry in Gaza said on Tuesday evening. The Israeli army denied it: [rocket|a rocket fired from Gaza fell short], the army said, and the ministry denied that. The newsroom has not been able to verify either account independently.',
    '[many|The blast killed 471 people] by Wednesday 18 October, according to the ministry. An assessment by a European service puts it lower: [fewer|10 to 50 people were killed] as of the same day, it said. Neither count could be independently verified.',
  ],
};

test('incompatible blame and counts for one explosion: one side alone is refused, both with their sources are published, and a count that its source takes back is corrected', async ({ newsroom }) => {
  const { mina, daud } = await newsdesk(newsroom);
  const known = sources({ [health]: 'organisation', [army]: 'organisation', [assessment]: 'document' });
  const first = new Piece(newsroom.db, mina, known);
  const { strike, many } = claims;
  await first.file(newsroom.sectionId, oneSided, { strike: strike!, many: many! });
  const refused = await first.submit();
  expect(refused).toEqual(expect.arrayContaining(['attributed', 'denial-present', 'disclosed', 'right-of-reply']));

  const second = new Piece(newsroom.db, mina, known);
  await second.file(newsroom.sectionId, fair, claims);
  const id = (key: string) => second.claims.get(key)!;
  await second.note('rocket', { source: health, stance: 'denies', publicAttribution: 'the health ministry in Gaza' });
  await mina.tell('relate-claims', { fromId: id('strike'), toId: id('rocket'), kind: 'contradicts' });
  await mina.tell('relate-claims', { fromId: id('many'), toId: id('fewer'), kind: 'contradicts' });
  expect(await second.submit()).toEqual(['right-of-reply']);
  for (const [key, asked] of [['strike', army], ['rocket', health]] as const) await second.reply(key, asked, 'We did not do it.');
  const address = await second.publish(daud);

  const reader = await newsroom.reader();
  await reader.page.goto(address);
  await expect(reader.page.getByRole('button', { name: /^How we know this: .*disputed/i }).first()).toBeVisible();
  await expect(reader.page.getByRole('button', { name: /^How we know this: .*conflicting figures/i }).first()).toBeVisible();
  await reader.page.goto(`/claims/${id('many')}`);
  await expect(reader.page.getByText('The blast killed between 10 and 50 people.')).toHaveCount(0);
  await expect(reader.page.getByRole('main')).toContainText('471');

  await second.note('many', { source: health, stance: 'withdrew', publicAttribution: 'the health ministry in Gaza' });
  const banner = reader.page.getByRole('region', { name: 'Something this story rests on has changed' });
  for (const [path, warning] of [[address, banner], ['/', reader.page.getByText('Under review: something this story rests on')]] as const) {
    // A page is a second old at most.
    await expect(async () => {
      await reader.page.goto(path);
      await expect(warning).toBeVisible({ timeout: 500 });
    }).toPass();
  }
  const prepared = async () => (await newsroom.db.query<{ id: string }>('SELECT id FROM desk.prepared_corrections WHERE "storyId" = $1', [second.id])).rows;
  await expect.poll(async () => (await prepared()).length).toBe(1);
  const counted = 'An assessment by a European service counts [fewer|10 to 50 people killed] as of Wednesday 18 October, it said. The count could not be independently verified.';
  await second.rewrite({ ...fair, body: [fair.body[0]!, counted] });
  expect([...(await second.submit()), ...(await second.approve(daud))]).toEqual([]);
  await daud.tell('approve-prepared-correction', { correctionId: (await prepared())[0]!.id });
  await expect(async () => {
    await reader.page.goto(address);
    await expect(reader.page.getByText('Correction').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(banner).toHaveCount(0);
  expect(await newsroom.count('SELECT count(*) FROM desk.tasks WHERE "storyId" = $1 AND "doneAt" IS NULL', second.id)).toBe(0);
});
