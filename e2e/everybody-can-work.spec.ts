import { type Browser, expect, type Page, test } from '@playwright/test';
import { type RunningNewsroom, startDemoNewsroom } from '../.ci/e2e-server';
import { deskPages } from './looks/desk-pages';
import { faultsOf, looks } from './looks/faults-of';

/** What is wrong stands in what a test says; a trace of every page would cost more than the looking. */
test.use({ trace: 'off' });

let newsroom: RunningNewsroom & { password: string };

/** Each works in one tab, which keeps what it has compiled from page to page. */
const desks = new Map<string, Page>();

/**
 * What the framework asked for before anybody wanted to see it. Left to itself it asks twice for every page that is linked
 * to, whenever a page is opened, and learns nothing that it could show: four times the work of the page itself.
 */
const askedAhead: string[] = [];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  newsroom = await startDemoNewsroom();
});

test.afterAll(async () => {
  await Promise.all([...desks.values()].map((page) => page.context().close()));
  await newsroom.stop();
});

async function deskOf(browser: Browser, who: string): Promise<Page> {
  const page = desks.get(who) ?? (await comeIn(browser, who));
  desks.set(who, page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  return page;
}

async function comeIn(browser: Browser, who: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: newsroom.url, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
  page.on('request', (request) => {
    if ('next-router-prefetch' in request.headers()) askedAhead.push(request.url());
  });
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(`${who}@demo.example`);
  await page.getByLabel('Password').fill(newsroom.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/desk');
  return page;
}

test.describe('Everybody can work', () => {
  for (const [who, what, way] of deskPages) {
    test(what, async ({ browser }) => {
      const page = await deskOf(browser, who);
      await way(page);
      await expect(page.getByRole('main')).toBeVisible();
      // The desk is many screens of the same parts: two looks at each see every part in every colour.
      expect(await faultsOf(page, looks)).toEqual([]);
      expect(askedAhead).toEqual([]);
    });
  }
});

test('a claim is made, sourced and judged with the keyboard alone', async ({ browser }) => {
  const page = await deskOf(browser, 'mina');
  const { keyboard } = page;
  const focus = page.locator(':focus');
  await page.goto('/desk');
  await keyboard.press('n');
  await page.getByRole('textbox', { name: 'Headline' }).and(focus).waitFor();
  await keyboard.type('Traders leave Chaman by the old road');
  await keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: 'Text of the story' });
  await text.waitFor();
  while (!(await text.and(focus).count())) await keyboard.press('Tab');
  await keyboard.press('Control+End');
  await keyboard.type('Traders left Chaman by the old road, the association said.');
  await keyboard.press('Control+Shift+L');
  await page.getByRole('combobox', { name: 'Who says it?' }).and(focus).waitFor();
  await keyboard.type('traders');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add the source' }).and(focus).waitFor();
  await keyboard.press('Enter');
  await expect(page.getByText('The claim rests on Traders’ association of Chaman now.')).toBeVisible();
  await expect(text).toBeFocused();

  await keyboard.press('Control+Shift+Enter');
  await expect(page.getByRole('tab', { name: /^Claims/ })).toBeFocused();
  const verification = page.getByRole('button', { name: 'Verification' });
  while (!(await verification.and(focus).count())) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.getByRole('option', { name: 'Unverified' }).waitFor();
  await keyboard.type('unver');
  await keyboard.press('Enter');
  const set = page.getByRole('button', { name: 'Set the verification' });
  while (!(await set.and(focus).count())) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('tabpanel').getByRole('button', { expanded: true }).first()).toContainText('Unverified');
  await keyboard.press('Control+Shift+Enter');
  await expect(text).toBeFocused();
});
