import path from 'node:path';
import type { Page } from '@playwright/test';
import { settled } from './settled';

const widths = [390, 768, 1440];

/** Pictures of the whole page for people to look at: each width, by day and by night. Git never sees them. */
export async function takePictures(page: Page, what: string, folder: string): Promise<void> {
  // A picture further down comes when a reader nears it; here nobody does.
  await page.evaluate(() => document.querySelectorAll('img').forEach((image) => image.setAttribute('loading', 'eager')));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      const name = `${what.replaceAll(' ', '-')}-${width}-${colorScheme}.jpeg`;
      await page.screenshot({ path: path.join(folder, 'looks', name), type: 'jpeg', quality: 80, fullPage: true });
    }
  }
}
