import { randomUUID } from 'node:crypto';
import { film } from '@/newsroom/testing/film';
import { expect, test } from '../fixtures';
import { newsdesk } from './newsdesk';
import { type Made, Piece, sources } from './piece';

// Footage of an explosion in the port of Tianjin in 2015 has been passed on, again and again, as that of later strikes elsewhere.

const account = '@front_line_now';
const clip: Made = {
  statement: 'The clip shows last night’s strike on the depot at Horla.',
  kind: 'media',
  verification: 'unverified',
  notes: [{ source: account, stance: 'asserts', publicAttribution: 'an account on social media' }],
};
const shows = {
  headline: 'Depot at Horla is hit overnight',
  standfirst: 'The footage is unverified.',
  dateline: 'Horla',
  body: ['[clip|Video on social media shows last night’s strike on the depot at Horla], according to the account that posted it. The footage is unverified.'],
};

/** What the newsroom had of the port in its day. */
const port: Made = {
  statement: 'The clip shows the explosion in the port of Tianjin.',
  kind: 'media',
  verification: 'unverified',
  notes: [{ source: account, stance: 'asserts', publicAttribution: 'an account on social media' }],
};
const fromThePort = {
  ...shows,
  headline: 'Account posts clip said to show an explosion in Tianjin',
  dateline: 'Tianjin',
  body: ['[port|Video on social media appears to show the explosion in the port of Tianjin], according to the account that posted it. The footage is unverified.'],
};

const careful = {
  ...shows,
  headline: 'Account posts clip said to show a strike on Horla',
  body: ['[clip|Video on social media appears to show last night’s strike on the depot at Horla], according to the account that posted it. The footage is unverified.'],
};

test('a clip shown as new that was filmed elsewhere years before is refused, told with distance, recognised, and corrected', async ({ newsroom }) => {
  const { mina, daud } = await newsdesk(newsroom);
  const known = sources({ [account]: 'social_account', 'A port authority’s archive': 'document' });
  const flames = await film('#102040', '#ffb020', '#ffe9a0');
  const earlier = new Piece(newsroom.db, mina, known);
  await earlier.file(newsroom.sectionId, fromThePort, { port });
  const fromThen = randomUUID();
  await mina.tell('add-evidence', { id: fromThen, claimId: earlier.claims.get('port')!, kind: 'media', title: 'A clip from the port', publicDescription: 'A clip of a fire, as posted' });
  await mina.tell('add-evidence-file', { id: randomUUID(), evidenceId: fromThen, name: 'tianjin.webm', content: { base64: flames.toString('base64') } });
  await earlier.publish(daud);

  const piece = new Piece(newsroom.db, mina, known);
  await piece.file(newsroom.sectionId, shows, { clip });
  const claimId = piece.claims.get('clip')!;
  const evidenceId = randomUUID();
  await mina.tell('add-evidence', { id: evidenceId, claimId, kind: 'media', title: 'A clip of 41 seconds', url: 'https://social.example/v/1', publicDescription: 'A clip of 41 seconds, as posted' });
  expect(await piece.submit(), 'nobody has checked where it comes from').toContain('media-established');

  const { page } = await newsroom.signIn('mina');
  await page.goto(`/desk/evidence/${evidenceId}`);
  await page.getByLabel('Files to add').setInputFiles({ name: 'horla tonight.webm', mimeType: 'video/webm', buffer: flames });
  await expect(page.getByText('This very file was seen before:')).toBeVisible();
  const player = page.getByLabel('Play horla tonight.webm');
  await expect.poll(() => player.evaluate(async (shown: HTMLVideoElement) => (await shown.play(), [shown.duration, shown.videoWidth])), 'it is a film that plays').toEqual([3, 64]);
  const use = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'A clip from the port' }) }).last();
  await expect(use).toContainText(port.statement);
  await expect(use).toContainText(`In the story ${fromThePort.headline}`);

  await piece.rewrite(careful);
  const address = await piece.publish(daud);

  for (const check of ['provenance', 'date', 'location'] as const) {
    await mina.tell('check-evidence', { evidenceId, check, outcome: 'contradicted', method: 'The same frames stand in a report of 2015 from another country.' });
  }
  expect(await piece.submit(), 'an old clip does not appear to show something new either').toContain('media-established');

  await piece.note('clip', { source: 'A port authority’s archive', stance: 'denies', exactWords: 'Recorded on 12 August 2015.', publicAttribution: 'the archive of a port authority' });
  await daud.tell('assess-claim', { claimId, verification: 'false', method: 'The same frames were published in 2015, from another country.' });
  const reader = await newsroom.reader();
  const banner = reader.page.getByRole('region', { name: 'Something this story rests on has changed' });
  // A page is a second old at most.
  await expect(async () => {
    await reader.page.goto(address);
    await expect(banner).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(await piece.submit(), 'what is false is not stated as fact').toContain('checked');

  await piece.rewrite({
    headline: 'Clip said to show a strike on Horla is from 2015 and false',
    standfirst: 'The archive of a port authority denies that it is new; it was filmed in another country.',
    dateline: 'Horla',
    body: [
      'An account on social media falsely claimed that [clip|a clip shows last night’s strike on the depot at Horla]. It was recorded on 12 August 2015, the archive of a port authority said, denying that it is new.',
    ],
  });
  expect(await piece.submit()).toEqual([]);
  expect(await piece.approve(daud)).toEqual([]);
  const prepared = async () => (await newsroom.db.query<{ id: string }>('SELECT id FROM desk.prepared_corrections WHERE "storyId" = $1', [piece.id])).rows;
  await expect.poll(async () => (await prepared()).length).toBe(1);
  await daud.tell('approve-prepared-correction', { correctionId: (await prepared())[0]!.id });
  await expect(async () => {
    await reader.page.goto(address);
    await expect(reader.page.getByRole('button', { name: 'How we know this: disputed, false' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(banner, 'the story says itself that it is false').toHaveCount(0);
});
