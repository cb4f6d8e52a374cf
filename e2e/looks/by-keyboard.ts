import { expect, type Locator, type Page } from '@playwright/test';
import { lead } from './public-pages';

/** A reader without a mouse: past the sections into the text, into the note of a contested passage, and back to it. */
export async function byKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  await lead(page);
  await keyboard.press('Tab');
  const skip = page.locator('.skip-link');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await lead(page);
  const sections = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  for (const link of [...(await sections.all()), page.getByRole('banner').getByRole('link', { name: 'Search' })]) await tabTo(link);

  const sign = page.getByRole('article').getByRole('button', { name: /^How we know this:/ }).first();
  const note = page.locator(':popover-open');
  await tabTo(sign);
  await keyboard.press('Enter');
  await expect(note).toBeVisible();
  await keyboard.press('Tab');
  await expect(note.locator(':focus')).toHaveCount(1);
  await keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(sign).toBeFocused();
  await keyboard.press('Enter');
  await expect(note).toBeVisible();
  await keyboard.press('Enter');
  await expect(note).toHaveCount(0);
  await expect(sign).toBeFocused();
}

/** Walks on with the key until the element has the focus, which must then be seen. */
async function tabTo(element: Locator): Promise<void> {
  const focused = element.and(element.page().locator(':focus'));
  for (let tabs = 0; tabs < 30 && !(await focused.count()); tabs += 1) await element.page().keyboard.press('Tab');
  await expect(focused).toHaveCount(1);
  expect(await element.evaluate((each) => parseFloat(getComputedStyle(each).outlineWidth))).toBeGreaterThanOrEqual(2);
}
