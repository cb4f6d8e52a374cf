import type { Page } from '@playwright/test';

/** How somebody comes to a page. */
export type Way = (page: Page) => Promise<unknown>;

export const to = (address: string): Way => (page) => page.goto(address);

/** To the first link of a page that answers to this description. */
export const follow =
  (address: string, link: (page: Page) => ReturnType<Page['getByRole']>): Way =>
  async (page) => {
    await page.goto(address);
    await page.goto((await link(page).first().getAttribute('href')) ?? '');
  };
