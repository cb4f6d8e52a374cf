import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Clerk } from '../by-command';
import { Colleague } from '../colleague';
import type { FirstMorning } from '../first-morning';
import { openToWrite } from '../writing';
import { canariesIn, sealedWords } from './canaries';

const beside = 'Forty lorries crossed the bridge.';

/**
 * Somebody writes a sealed name into a text beside words that are a claim, is told, gets no further with it, and takes it
 * out again. What the device keeps meanwhile is the text, and nothing of it once the newsroom has the mended one.
 */
export async function typeAndTakeOut(page: Page, site: string, writer: Clerk, { sectionId }: FirstMorning): Promise<void> {
  const mina = new Colleague(page, site);
  const storyId = randomUUID();
  await writer.tell('start-story', { id: storyId, sectionId, headline: 'Lorries cross a bridge' });
  await openToWrite(mina, storyId);
  await page.keyboard.insertText(beside);
  await mina.isSaved();

  const named = `${sealedWords.nurse.name} says so. `;
  await page.keyboard.press('Home');
  await page.keyboard.insertText(named);
  await expect.poll(async () => canariesIn(await keptOnDevice(page))).toContain('Zelmundra');
  await mina.isSaved();
  await mina.selects(beside);
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('textbox', { name: 'What the story relies on' })).toHaveText(beside);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Claim' })).toBeHidden();
  await mina.isSaved();
  await mina.tab('Findings').click();
  await expect(page.getByText('Something sealed stands in the text.').first()).toBeVisible();
  for (const [command, input] of [['submit-story', { storyId }], ['name-revision', { id: randomUUID(), storyId, name: 'At noon' }]] as const) {
    const refused = await mina.asks(command, input);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'gate' } });
    expect(canariesIn(JSON.stringify(refused))).toEqual([]);
  }

  await mina.text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  for (const _ of named) await page.keyboard.press('Delete');
  await expect(page.getByText('Something sealed stands in the text.')).toHaveCount(0);
  await mina.isSaved();
  await expect.poll(() => keptOnDevice(page)).toBe('[]');
}

function keptOnDevice(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('stet-texts');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('texts').objectStore('texts').getAll();
          asking.onsuccess = () => resolve(JSON.stringify(asking.result));
          asking.onerror = () => reject(asking.error);
        };
      }),
  );
}
