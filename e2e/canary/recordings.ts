import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { wav } from '@/newsroom/testing/wav';
import type { Clerk } from '../by-command';
import { everybodysPassword } from '../permissions/staff';
import { canariesIn, sealedRecordings } from './canaries';

const ask = globalThis.fetch;

/** A sound that a browser plays (PCM, one channel, 8 kHz) and that says the words when it is read. */
function recordingOf(words: string): Buffer {
  return wav(Buffer.from(words.repeat(6_000), 'utf8'));
}

/** Adds a recording where its source is sealed, opens it with the password, and plays it, from the middle too. */
export async function addAndPlay(page: Page): Promise<void> {
  const { name, words } = sealedRecordings.nurse;
  await page.getByLabel('Recording or document').setInputFiles({ name, mimeType: 'audio/wav', buffer: recordingOf(words) });
  await expect(page.getByText('It is sealed and kept.')).toBeVisible();
  await page.getByRole('button', { name: 'Open number 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'A sealed recording' });
  await dialog.getByLabel('Your password').fill(everybodysPassword);
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(dialog.getByText(name)).toBeVisible();
  const player = dialog.getByLabel('The recording');
  await expect.poll(() => player.evaluate((sound: HTMLAudioElement) => sound.duration)).toBeGreaterThan(15);
  await player.evaluate((sound: HTMLAudioElement) => {
    sound.muted = true;
    sound.currentTime = 10;
    return sound.play();
  });
  await expect.poll(() => player.evaluate((sound: HTMLAudioElement) => sound.currentTime)).toBeGreaterThan(10);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toBeHidden();
}

type Of = { site: string; sourceId: string };

/** Programs add a document too, open it in part while they may, and are refused when they may not; what is wrong is not said back. */
export async function addAndRead({ site, sourceId }: Of, holder: Clerk, stranger: Clerk): Promise<string[]> {
  const { name, words } = sealedRecordings.clerk;
  const fileId = randomUUID();
  await holder.tell('add-sealed-file', { id: fileId, sourceId, name, content: { base64: Buffer.from(words.repeat(4_000)).toString('base64') } });
  const address = `${site}/desk/sources/${sourceId}/sealed/files`;
  const read = (who: Clerk, range: string) => ask(`${address}/${fileId}`, { headers: { cookie: who.cookie, range } });
  const refusals = [await read(stranger, 'bytes=0-99'), await ask(address, { method: 'POST', headers: { cookie: stranger.cookie, origin: site }, body: `${name}\n${words}` })];
  refusals.push(await ask(address, { method: 'POST', headers: { cookie: holder.cookie, origin: site }, body: name }));
  expect(refusals.map(({ status }) => status)).toEqual([403, 403, 400]);

  await holder.tell('prove-again', { password: everybodysPassword });
  const part = await read(holder, 'bytes=65530-65629');
  expect([part.status, part.headers.get('content-range'), part.headers.get('cache-control')]).toEqual([206, `bytes 65530-65629/${Buffer.byteLength(words) * 4_000}`, 'private, no-store']);
  expect(canariesIn(await part.text())).toContain('Drovanthel');
  return Promise.all(refusals.map((response) => response.text()));
}
