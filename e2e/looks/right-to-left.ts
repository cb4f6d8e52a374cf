import { expect, type Page } from '@playwright/test';
import { inDari } from './public-pages';

/** A story in Dari is the page in a mirror: lines begin at the right, and what stood at the right stands at the left. */
export async function rightToLeft(page: Page): Promise<void> {
  await inDari(page);
  const story = page.locator('article.story');
  await expect(story).toHaveAttribute('dir', 'rtl');
  await expect(story).toHaveAttribute('lang', /^(fa|prs)/);
  await page.evaluate(() => document.fonts.ready);

  const seen = await page.evaluate(() => {
    const find = (selector: string) => document.querySelector(`article.story ${selector}`) ?? document.body;
    const box = (selector: string) => find(selector).getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(find('.story-text > p:last-of-type'));
    const right = box('.story-text > p:last-of-type').right;
    const [sign, words] = [find('.story-text .claim-opener'), find('.story-text .claim-opener').previousElementSibling];
    return {
      columns: [box('.story-beside').right, box('.story-text').left],
      lineEnds: [...range.getClientRects()].map((line) => line.left - box('.story-text').left),
      lineBegins: Math.max(...[...range.getClientRects()].map((line) => line.right)) - right,
      sign: [sign.getBoundingClientRect().right, (words?.getBoundingClientRect().left ?? 0) + 3],
      notice: [getComputedStyle(find('.notice')).borderRightWidth, getComputedStyle(find('.notice')).borderLeftWidth],
      slant: getComputedStyle(find('.story-text')).fontStyle,
      faces: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
    };
  });
  expect(seen.columns[0]).toBeLessThan(seen.columns[1] ?? 0);
  expect(Math.abs(seen.lineBegins)).toBeLessThan(2);
  expect(Math.max(...seen.lineEnds)).toBeGreaterThan(0);
  expect(seen.sign[0]).toBeLessThanOrEqual(seen.sign[1] ?? 0);
  expect(seen.notice).toEqual(['3px', '0px']);
  expect(seen.faces).toContain('Noto Naskh Arabic');
  await expect(story.locator('header time').first()).toHaveText(/[۰-۹]/);

  await page.goto((await page.locator('a[rel=author]').first().getAttribute('href')) ?? '');
  const teaser = page.locator('article.teaser:has(:is(h2, h3)[dir=rtl])').first();
  const [headline, standfirst] = await teaser.evaluate((each) => [':is(h2, h3)', 'p[dir=rtl]'].map((part) => each.querySelector(part)?.getBoundingClientRect().right ?? 0));
  expect(standfirst, 'a standfirst begins under its headline, also on a page that reads the other way').toBe(headline);
}
