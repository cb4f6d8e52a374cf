import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures';
import { hoursFromNow, newsdesk } from './newsdesk';
import { Piece, sources } from './piece';

// November 2022: one unnamed official of United States intelligence was the only source for a missile said to have been
// fired on Poland by Russia. The report was withdrawn the next day.

const official = 'An official of United States intelligence';
const text = {
  headline: 'Two killed by a blast in a Polish village',
  standfirst: 'Who fired the missile could not be independently verified. Russia denies that it was its own.',
  dateline: 'Przewodów',
  body: [
    'A blast killed two people on a farm near the border with Ukraine on Tuesday.',
    '[fired|Russia fired the missile into Poland], an official of United States intelligence said. Moscow denied it. The newsroom has not been able to verify the account independently.',
  ],
};

test('a missile attributed on the word of one unnamed official is refused, carried by more, and withdrawn the next day', async ({ newsroom }) => {
  const { mina, daud, sana } = await newsdesk(newsroom);
  const known = sources({ [official]: 'official', 'The foreign ministry of Poland': 'organisation', 'The defence ministry of Russia': 'organisation' });
  const piece = new Piece(newsroom.db, mina, known);
  await piece.file(newsroom.sectionId, text, {
    fired: {
      statement: 'Russia fired the missile that killed two people in Poland.',
      kind: 'allegation',
      seriousAllegation: true,
      verification: 'not_independently_verified',
      method: 'We asked both governments and the alliance; none showed us what it knows.',
      notes: [
        { source: official, stance: 'asserts', terms: 'background', publicAttribution: 'an official of United States intelligence' },
        { source: 'The defence ministry of Russia', stance: 'denies', publicAttribution: 'Moscow' },
      ],
    },
  });
  expect(await piece.submit()).toEqual(['anonymous-allegation', 'anonymous-grounds', 'anonymous-pair', 'right-of-reply', 'single-root']);

  const claimId = piece.claims.get('fired')!;
  await piece.reply('fired', 'The defence ministry of Russia', 'No strikes were made near the border.');
  const requestId = randomUUID();
  await mina.tell('request-anonymity', {
    id: requestId,
    storyId: piece.id,
    claimId,
    sourceId: known.get(official)!.id,
    information: 'What radar showed, not what they make of it.',
    vital: 'Nobody else says whose missile it was.',
    notOtherwise: 'Their service allows no named briefing.',
    reliable: 'They read the radar’s reports that evening.',
    reasonForReaders: 'they were not allowed to speak in public',
    description: 'an official of United States intelligence',
    expiresAt: hoursFromNow(48).toISOString(),
  });
  await sana.tell('grant-anonymity', { requestId, knowsIdentity: true, reason: 'I have spoken to them myself.' });
  expect(await piece.submit(), 'leave to go unnamed is no second source').toEqual(['anonymous-allegation', 'anonymous-pair', 'single-root']);

  await piece.note('fired', { source: 'The foreign ministry of Poland', stance: 'asserts', exactWords: 'A missile made in Russia fell.', publicAttribution: 'Warsaw' });
  const address = await piece.publish(daud);

  const reader = await newsroom.reader();
  await reader.page.goto(address);
  await expect(reader.page.getByText('because they were not allowed to speak in public').first()).toBeAttached();

  await piece.note('fired', { source: 'The foreign ministry of Poland', stance: 'withdrew' });
  const withdrawn = await sana.tell('withdraw-source', { sourceId: known.get(official)!.id, reason: 'They had misread the track, and take all of it back.' });
  expect(withdrawn).toEqual({ claims: 1 });
  // Readers hear of it before anybody at the desk has done anything; a page is a second old at most.
  await expect(async () => {
    await reader.page.reload();
    await expect(reader.page.getByRole('region', { name: 'Something this story rests on has changed' })).toBeVisible({ timeout: 500 });
  }).toPass();

  await piece.rewrite({
    ...text,
    headline: 'Missile that killed two in Poland was most likely Ukraine’s own',
    standfirst: 'An earlier version said on the word of an official that Russia had fired it.',
    body: [text.body[0]!, 'The missile was most likely fired by air defences of Ukraine, Poland’s president said on Wednesday.'],
  });
  expect([...(await piece.submit()), ...(await piece.approve(daud))]).toEqual([]);
  const prepared = await newsroom.db.query<{ id: string }>('SELECT id FROM desk.prepared_corrections WHERE "storyId" = $1', [piece.id]);
  expect(prepared.rows).toHaveLength(1);
  await daud.tell('approve-prepared-correction', {
    correctionId: prepared.rows[0]!.id,
    wrong: 'We reported that Russia had fired the missile.',
    right: 'The official withdrew that account; Poland says that it was most likely fired by Ukraine’s air defences.',
  });
  await reader.page.goto('/corrections');
  await expect(reader.page.getByText('We reported that Russia had fired the missile.')).toBeVisible();
});
