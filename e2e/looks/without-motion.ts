import { expect, type Page } from '@playwright/test';
import { lead } from './public-pages';

/** For a reader who asked for no motion nothing moves, fades or glides, also when a note opens. */
export async function withoutMotion(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lead(page);
  expect(await moving(page)).toEqual([]);
  await page.getByRole('button', { name: /^How we know this:/ }).first().click();
  // What is over within a thousandth of a second, nobody sees move.
  const lasting = () => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length;
  expect(await page.evaluate(lasting)).toBe(0);
  // However short, each element would begin a fade of its own, and its children one after it: seconds of work, at every turn.
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.goto('/');
  expect(await moving(page)).toEqual([]);
}

/** The parts of a page that would take their time. */
async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((each) =>
      [null, '::before', '::after'].flatMap((part) => {
        const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(each, part);
        const longest = Math.max(...`${animationDuration}, ${transitionDuration}`.split(',').map((time) => parseFloat(time)));
        return longest > 0.001 || scrollBehavior === 'smooth' ? [`${each.tagName} ${each.className} ${part ?? ''}`] : [];
      }),
    ),
  );
}
