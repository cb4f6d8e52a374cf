import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type RunningNewsroom, startDemoNewsroom } from '../.ci/e2e-server';
import { aFirstVisit } from './looks/a-first-visit';
import { byKeyboard } from './looks/by-keyboard';
import { departuresOf } from './looks/departures';
import { faultsOf, looks, otherColours } from './looks/faults-of';
import { forcedColours } from './looks/forced-colours';
import { onPaper } from './looks/on-paper';
import { holesInPolicy } from './looks/policy';
import { publicPages, refusedReport } from './looks/public-pages';
import { rightToLeft } from './looks/right-to-left';
import { takePictures } from './looks/take-pictures';
import { textThatSuffers } from './looks/text-that-suffers';
import { withoutMotion } from './looks/without-motion';

/** What is wrong stands in what a test says; a trace of every page would cost more than the looking. */
test.use({ trace: 'off' });

let newsroom: RunningNewsroom & { password: string };

test.beforeAll(async () => {
  test.setTimeout(180_000);
  newsroom = await startDemoNewsroom();
});

test.afterAll(() => newsroom.stop());

async function open(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ baseURL: newsroom.url, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
}

test.describe('Everybody can read', () => {
  /** One reader goes through all of it in one tab, which keeps what it has compiled from page to page. */
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await (await open(browser)).newPage();
  });
  test.afterAll(() => page.context().close());

  for (const [what, way] of Object.entries(publicPages)) {
    test(what, async () => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      await way(page);
      const answer = await page.request.get(page.url());
      expect(await departuresOf(answer)).toEqual([]);
      // What does not come through the press does not have its policy: the door of the desk, and what a story's address leads to.
      if (!/\/(?:sign-in|gone)$/.test(page.url())) expect(holesInPolicy(answer)).toEqual([]);
      expect(await faultsOf(page, [...looks, ...otherColours])).toEqual([]);
      expect(await textThatSuffers(page)).toEqual([]);
      if (process.env.PICTURES) await takePictures(page, what, test.info().project.outputDir);
    });
  }
});

test('Everybody can read why a report was not taken', async ({ browser }) => {
  const context = await open(browser);
  const page = await context.newPage();
  expect(await departuresOf(await refusedReport(page))).toEqual([]);
  expect(await faultsOf(page, [...looks, ...otherColours])).toEqual([]);
  expect(await textThatSuffers(page)).toEqual([]);
  await context.close();
});

const circumstances: Record<string, (page: Page) => Promise<void>> = {
  'in forced colours': forcedColours,
  'on paper': onPaper,
  'with the keyboard alone': byKeyboard,
  'from right to left': rightToLeft,
  'without motion': withoutMotion,
  'on a first visit': aFirstVisit,
};

test.describe('A story is read', () => {
  for (const [how, read] of Object.entries(circumstances)) {
    test(how, async ({ browser }) => {
      const context = await open(browser);
      await read(await context.newPage());
      await context.close();
    });
  }
});
