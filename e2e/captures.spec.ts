import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { silence } from '@/newsroom/testing/wav';
import type { Colleague } from './colleague';
import { expect, test } from './fixtures';
import { haveCaptured } from './have-captured';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function claimOf(mina: Colleague, sectionId: string, headline: string, statement: string): Promise<string> {
  const [storyId, claimId] = [randomUUID(), randomUUID()];
  await mina.tell('start-story', { id: storyId, sectionId, headline });
  await mina.tell('make-claim', { storyId, claimId, anchorId: randomUUID(), quote: { exact: statement }, statement });
  return claimId;
}

test('a file of evidence is kept under its hash, who touched it stands in its chain, and it stays in reach when it is taken off its claim', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const claimId = await claimOf(mina, newsroom.sectionId, 'A dam leaks', 'The dam has leaked since May.');
  const evidenceId = randomUUID();
  await mina.tell('add-evidence', { id: evidenceId, claimId, kind: 'document', title: 'The engineer’s log' });
  const { page } = mina;
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.goto(`/desk/evidence/${evidenceId}`);
  const log = Buffer.from('12 May: water at the foot of the dam.');
  await page.getByLabel('Files to add').setInputFiles({ name: 'log.txt', mimeType: 'text/plain', buffer: log });
  await expect(mina.notice('log.txt is kept.')).toBeVisible();
  await expect(page.getByText(`SHA-256 ${hashOf(log)}`)).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'log txt.bin' }).click();
  expect(await (await download).failure()).toBeNull();
  await page.reload();
  const custody = page.getByRole('region', { name: 'Chain of custody' }).getByRole('listitem');
  await expect(custody).toContainText(['3. Downloaded: log txt.bin, Mina', '2. File added: log txt.bin, Mina', '1. Added, Mina']);

  await page.getByLabel('Files to add').setInputFiles({ name: 'call.wav', mimeType: 'audio/wav', buffer: silence() });
  const player = page.getByLabel('Play call.wav');
  await expect.poll(() => player.evaluate(async (sound: HTMLAudioElement) => (await sound.play(), sound.duration)), 'it is played as it came').toBe(1);
  await page.reload();
  await expect(custody.filter({ hasText: 'Viewed: call.wav, Mina' }), 'in however many parts').toHaveCount(1);

  expect(addresses.filter((address) => /log|call/.test(new URL(address).pathname + new URL(address).search)), 'no address says what a file is called').toEqual([]);

  await page.goto(`/desk/claims/${claimId}`);
  await page.getByRole('button', { name: 'Take “The engineer’s log” off the claim' }).click();
  await expect(mina.notice('The evidence is off the claim.')).toBeVisible();
  await page.getByRole('link', { name: 'The engineer’s log' }).click();
  await expect(page.getByText('It belongs to no claim now')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Attach “The engineer’s log” again' }).click();
  await expect(mina.notice('The evidence is with the claim again.')).toBeVisible();
  await page.getByRole('link', { name: 'Files and checks' }).click();
  await expect(custody.filter({ hasText: 'Attached to a claim, Mina' })).toHaveCount(1);

  await page.getByRole('textbox', { name: 'How it was checked' }).fill('We called the engineer, who keeps no log.');
  await page.getByRole('button', { name: 'Add the check' }).click();
  await mina.chooses('Question', 'Who made it?');
  await page.getByRole('button', { name: 'Add the check' }).click();
  await expect(page.getByText('Nobody has checked it yet.'), 'no outcome is chosen beforehand').toBeVisible();
  await mina.chooses('Outcome', 'Contradicted');
  await page.getByRole('button', { name: 'Add the check' }).click();
  await expect(mina.notice('The check is written down.')).toBeVisible();
});

test('a link that leads nowhere public is asked for from the claim, the page says why nothing was kept, and the claim that it has died', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const claimId = await claimOf(mina, newsroom.sectionId, 'A star dims', 'The observatory published forty nights of data.');
  const evidenceId = randomUUID();
  await mina.tell('add-evidence', { id: evidenceId, claimId, kind: 'link', title: 'The data', url: 'http://files.observatory.internal/data' });

  await mina.page.goto(`/desk/claims/${claimId}`);
  await mina.page.getByRole('link', { name: 'Captures' }).click();
  await expect(mina.page.getByRole('heading', { level: 1, name: 'The data' })).toBeVisible();
  await mina.page.getByRole('button', { name: 'Capture this link' }).click();
  await expect(mina.notice('The link is being captured.')).toBeVisible();
  // Nobody reloads: the page asks how far it is until it has ended.
  await expect(mina.page.getByText('Nothing was kept. This name belongs to no public host.')).toBeVisible({ timeout: 30_000 });
  await expect(mina.page.getByRole('button', { name: 'Capture this link again' })).toBeEnabled();

  await mina.page.getByRole('button', { name: 'Look whether it answers' }).click();
  await expect(async () => {
    await mina.page.reload();
    await expect(mina.page.getByText('It has died')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });

  await mina.page.goto(`/desk/claims/${claimId}`);
  await expect(mina.page.getByText('Its link has died.')).toBeVisible();
  await mina.page.getByRole('link', { name: 'Files and checks' }).click();
  await expect(mina.page.getByText('The link has died: last looked at')).toBeVisible();
  await mina.page.getByRole('button', { name: 'Report that it was altered' }).click();
  await mina.page.getByLabel('What was found').fill('Another table stands there now.');
  await mina.page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(mina.notice('Every claim that rests on it is looked at again.')).toBeVisible();
  await expect(mina.page.getByText('reported it altered: Another table stands there now.')).toBeVisible();
});

test('a page that was captured is told with its redirects, looked at, and taken away under the hashes that are shown', async ({ newsroom }) => {
  test.setTimeout(180_000);
  const mina = await newsroom.signIn('mina');
  const claimId = await claimOf(mina, newsroom.sectionId, 'A harbour wins', 'The court found for the harbour.');
  const evidenceId = randomUUID();
  await mina.tell('add-evidence', { id: evidenceId, claimId, kind: 'capture', title: 'The ruling', url: 'http://court.test/' });
  await haveCaptured(newsroom.environment, evidenceId);

  const { page } = mina;
  await page.goto(`/desk/claims/${claimId}`);
  await page.getByRole('link', { name: 'Captures' }).click();
  const captured = page.getByRole('region', { name: 'What was captured' });
  const fact = (name: string) => captured.getByRole('term').filter({ hasText: name }).locator('+ dd');
  await expect(fact('Led on from')).toHaveText('http://court.test/ (302)');
  await expect(fact('Stood at')).toHaveText('https://court.test/ruling');
  await expect(fact('Title')).toHaveText('Ruling 14/2026');
  await expect(fact('Answer')).toHaveText('200 from 127.0.0.1');
  await expect(fact('Not asked')).toContainText('One thing that the page wanted');
  const picture = page.getByRole('img', { name: 'The page as a browser showed it: Ruling 14/2026' });
  await expect.poll(() => picture.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth)).toBeGreaterThan(1_000);

  const takeAway = async (name: string) => {
    const link = page.getByRole('link', { name: `Download: ${name}` });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const bytes = await readFile(await download.path());
    const answer = await page.request.get((await link.getAttribute('href'))!);
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
      'content-disposition': expect.stringMatching(/^attachment; filename="capture-[0-9a-f]{8}-[a-z]+\.[a-z]+"$/) as unknown as string,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    await expect(captured.getByRole('listitem').filter({ hasText: name }).getByRole('code')).toHaveText(hashOf(bytes));
    return bytes;
  };
  const manifest = await takeAway('The manifest');
  await expect(fact('Goes by')).toHaveText(hashOf(manifest));
  expect(JSON.parse(manifest.toString())).toMatchObject({ requestedAddress: 'http://court.test/', address: 'https://court.test/ruling' });
  const archive = unzipSync(await takeAway('The archive (WACZ)'));
  expect(Object.keys(archive)).toEqual(expect.arrayContaining(['datapackage.json', expect.stringMatching(/^archive\/.*\.warc\.gz$/) as unknown as string]));
});
