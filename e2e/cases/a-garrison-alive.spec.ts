import { expect, test } from '../fixtures';
import { newsdesk } from './newsdesk';
import { type Made, Piece, sources } from './piece';

// February 2022: Ukraine said that the border guards of Snake Island had died. Four days later it said that they live.

const president = 'The president of Ukraine';
const killed: Made = {
  statement: 'All thirteen border guards on Snake Island were killed.',
  verification: 'not_independently_verified',
  method: 'Nobody independent can reach the island.',
  notes: [{ source: president, stance: 'asserts', publicAttribution: 'the president of Ukraine' }],
};
const text = (headline: string) => ({
  headline,
  standfirst: 'The account could not be independently verified.',
  dateline: 'Odesa',
  body: ['[killed|All thirteen border guards on Snake Island were killed], the president of Ukraine said. The newsroom has not been able to verify it independently.'],
});

test('a garrison reported killed, then alive: as if everybody knew it is refused, and every story that said so tells its readers at once, and is corrected', async ({ newsroom }) => {
  const { mina, daud } = await newsdesk(newsroom);
  const known = sources({ [president]: 'official', 'The navy of Ukraine': 'organisation' });
  const lead = new Piece(newsroom.db, mina, known);
  const bare = {
    headline: 'Thirteen guards die on Snake Island',
    standfirst: 'They would not surrender.',
    dateline: 'Odesa',
    body: ['[killed|All thirteen border guards on Snake Island were killed].'],
  };
  await lead.file(newsroom.sectionId, bare, { killed });
  expect(await lead.submit(), 'the word of one side as if everybody knew it').toEqual(expect.arrayContaining(['attributed', 'disclosed']));
  await lead.rewrite(text('Guards of Snake Island die, Ukraine’s president says'));
  const claimId = lead.claims.get('killed')!;
  const addresses = [await lead.publish(daud)];
  const others = [];
  for (const headline of ['What Snake Island is to Ukraine, its president says', 'A medal for thirteen guards, Ukraine’s president says']) {
    const piece = new Piece(newsroom.db, mina, known);
    await piece.file(newsroom.sectionId, text(headline), {}, { shared: new Map([['killed', claimId]]) });
    addresses.push(await piece.publish(daud));
    others.push(piece);
  }
  const waiting = new Piece(newsroom.db, mina, known);
  await waiting.file(newsroom.sectionId, text('A week of the war in five places, officials say'), {}, { shared: new Map([['killed', claimId]]) });
  expect([...(await waiting.submit()), ...(await waiting.approve(daud))]).toEqual([]);
  await daud.tell('schedule-story', { storyId: waiting.id, kind: 'first', goesOutAt: new Date(Date.now() + 3_600_000).toISOString() });

  // A reporter finds out; no editor has to be awake for readers to be told.
  await mina.tell('assess-claim', { claimId, verification: 'false', method: 'The navy says that they live, and were taken prisoner.' });
  const reader = await newsroom.reader();
  for (const address of addresses) {
    // A page is a second old at most.
    await expect(async () => {
      await reader.page.goto(address);
      await expect(reader.page.getByRole('region', { name: 'Something this story rests on has changed' })).toBeVisible({ timeout: 500 });
    }).toPass();
  }
  expect(await newsroom.count('SELECT count(*) FROM desk.tasks WHERE "claimId" = $1 AND "doneAt" IS NULL', claimId)).toBeGreaterThanOrEqual(3);
  expect(await newsroom.count(`SELECT count(*) FROM desk.scheduled_publications WHERE "storyId" = $1 AND ending = 'held'`, waiting.id)).toBe(1);
  const isPrepared = () => newsroom.count('SELECT count(*) FROM desk.prepared_corrections WHERE "claimId" = $1', claimId);
  await expect.poll(isPrepared).toBe(3);

  await lead.note('killed', { source: 'The navy of Ukraine', stance: 'denies', publicAttribution: 'the navy of Ukraine' });
  const alive = {
    headline: 'Guards of Snake Island are alive, Ukraine’s navy says',
    standfirst: 'We reported that they had been killed; that was false.',
    dateline: 'Odesa',
    body: ['It was falsely reported that [killed|all thirteen border guards on Snake Island were killed]. They live and were taken prisoner, the navy of Ukraine said, denying the earlier account.'],
  };
  for (const piece of [lead, ...others]) {
    await piece.rewrite(alive);
    expect([...(await piece.submit()), ...(await piece.approve(daud))]).toEqual([]);
    const { rows } = await newsroom.db.query<{ id: string }>('SELECT id FROM desk.prepared_corrections WHERE "storyId" = $1', [piece.id]);
    await daud.tell('approve-prepared-correction', { correctionId: rows[0]!.id });
  }
  await reader.page.goto(addresses[0]!);
  await expect(reader.page.getByRole('region', { name: 'Something this story rests on has changed' })).toHaveCount(0);
  await reader.page.goto('/corrections');
  await expect(reader.page.getByRole('listitem').filter({ hasText: 'Snake Island' })).toHaveCount(3);
  expect(await newsroom.count('SELECT count(*) FROM desk.tasks WHERE "claimId" = $1 AND "doneAt" IS NULL AND "storyId" <> $2', claimId, waiting.id)).toBe(0);
});
