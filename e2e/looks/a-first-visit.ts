import { expect, type Page } from '@playwright/test';
import { weighVisit } from '../../bench/site/first-visit';
import { lead } from './public-pages';

/** Bytes over the wire for a first visit to a story: page, styles and faces with their headers, without pictures. */
const most = 60_000;

/** Somebody who was never here reads the crossing story: light, from one place, and without a line of script. */
export async function aFirstVisit(page: Page): Promise<void> {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await lead(page);
  await page.waitForLoadState('networkidle');
  const { origin } = new URL(page.url());
  expect([...origins]).toEqual([origin]);
  await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0);

  const browser = page.context().browser();
  if (!browser) throw new Error('The page belongs to no browser.');
  const { scripts, pictures, ...needed } = await weighVisit(browser, page.url());
  expect(scripts).toBe(0);
  for (const kind of ['document', 'styles', 'fonts'] as const) expect(needed[kind], kind).toBeGreaterThan(1_000);
  expect(Object.values(needed).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(most);
  expect(pictures).toBeGreaterThan(0);
}
