import { expect, type Page } from '@playwright/test';
import { lead } from './public-pages';

/** A4 between its margins, in pixels. */
const paper = { width: 672, height: 970 };

/** A printed story: no ways to elsewhere, black on white, every claim laid open, and the address where it is kept. */
export async function onPaper(page: Page): Promise<void> {
  await lead(page);
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  await expect(page.locator('.skip-link')).toBeHidden();
  await expect(page.locator('[popover]').first()).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(251, 251, 249)');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(paper.width);

  const claims = page.locator('.how-we-know details.claim-fold');
  expect(await claims.count()).toBeGreaterThan(5);
  const folded = await claims.evaluateAll((folds) =>
    folds.filter((fold) => ![...fold.querySelectorAll(':scope > summary, :scope > div')].every((part) => part.checkVisibility() && part.getBoundingClientRect().height > 0)).map(({ id }) => id),
  );
  expect(folded).toEqual([]);

  await expect(page.locator('.share-printed')).toContainText(page.url());
  const addresses = await page.evaluate(() => {
    const [body, claim] = [document.querySelector('.story-text p'), document.querySelector('.how-we-know .claim-fold')];
    return [body, claim].map((place) => {
      const link = document.createElement('a');
      link.href = 'https://records.example/minutes';
      place?.append(link);
      return getComputedStyle(link, '::after').content.includes('records.example/minutes') || link.getAttribute('href');
    });
  });
  expect(addresses).toEqual([true, true]);
}
