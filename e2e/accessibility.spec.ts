import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type RunningNewsroom, startDemoNewsroom } from '../.ci/e2e-server';
import { aFirstVisit } from './looks/a-first-visit';
import { byKeyboard } from './looks/by-keyboard';
import { departuresOf } from './looks/departures';
import { forcedColours } from './looks/forced-colours';
import { onPaper } from './looks/on-paper';
import { holesInPolicy } from './looks/policy';
import { publicPages } from './looks/public-pages';
import { rightToLeft } from './looks/right-to-left';
import { settled } from './looks/settled';
import { takePictures } from './looks/take-pictures';
import { textThatSuffers } from './looks/text-that-suffers';
import { follow, to, type Way } from './looks/ways';
import { withoutMotion } from './looks/without-motion';

type RunOnly = { type: 'rule' | 'tag'; values: string[] };
/** WCAG 2.2 AA and what axe adds as good practice. */
const everything: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const colours: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
type Look = { width: number; colorScheme: 'light' | 'dark'; rules: RunOnly };
/** Every rule in each width and each scheme. */
const looks: Look[] = [
  { width: 1440, colorScheme: 'light', rules: everything },
  { width: 390, colorScheme: 'dark', rules: everything },
];
/** What a page shows at one width only has colours too, in both schemes. */
const otherColours: Look[] = [
  { width: 390, colorScheme: 'light', rules: colours },
  { width: 1440, colorScheme: 'dark', rules: colours },
];

/** What is wrong stands in what a test says; a trace of every page would cost more than the looking. */
test.use({ trace: 'off' });

/** The first story of a list of the desk, entered where one works on it. */
const first =
  (filter: string, place = ''): Way =>
  async (page) => {
    await page.goto(`/desk/stories?${filter}`);
    const address = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
    await page.goto(`${address}${place}`);
  };
const tab =
  (way: Way, name: string): Way =>
  async (page) => {
    await way(page);
    await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  };
const inReview = first('stage=in_review', '/review');
const writing = first('stage=drafting&whose=mine', '/write');

const deskPages: [who: string, what: string, way: Way][] = [
  ['daud', 'an editor’s desk', to('/desk')],
  ['mina', 'a reporter’s desk', to('/desk')],
  ['lev', 'a lawyer’s desk', to('/desk')],
  ['ada', 'an administrator’s desk', to('/desk')],
  ['daud', 'stories', to('/desk/stories')],
  ['daud', 'stories of which there are none', to('/desk/stories?words=nothing+bears+this+name')],
  ['mina', 'a new story', to('/desk/stories/new')],
  ['mina', 'writing', writing],
  ['mina', 'writing, with a claim opened', async (page) => {
    await writing(page);
    await page.getByRole('tabpanel').getByRole('listitem').getByRole('button').first().click();
  }],
  ['mina', 'writing, beside its findings', tab(writing, 'Findings')],
  ['mina', 'writing, beside its map', tab(writing, 'Map')],
  ['mina', 'writing, beside its remarks', tab(writing, 'Remarks')],
  ['mina', 'writing, beside what is around it', tab(writing, 'About')],
  ['daud', 'review', inReview],
  ['daud', 'review, with a claim opened', async (page) => {
    await inReview(page);
    if ((page.viewportSize()?.width ?? 0) < 1000) await page.getByRole('button', { name: /^Sourcing/ }).click();
    await page.getByRole('tabpanel').getByRole('listitem').getByRole('button').first().click();
  }],
  ['daud', 'review, beside its map', tab(inReview, 'Map')],
  ['daud', 'review, beside its findings', tab(inReview, 'Findings')],
  ['daud', 'review, beside its remarks', tab(inReview, 'Remarks')],
  ['daud', 'review, beside its changes', tab(inReview, 'Changes')],
  ['daud', 'review, beside its history', tab(inReview, 'History')],
  ['daud', 'a question before an act', async (page) => {
    await inReview(page);
    await page.getByRole('button', { name: 'Return', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  }],
  ['daud', 'the history of a story', first('standing=live', '/history')],
  ['daud', 'a revision', first('standing=live', '/history/1')],
  ['daud', 'claims', to('/desk/claims')],
  ['daud', 'a claim on the desk', follow('/desk/claims', (page) => page.getByRole('rowheader').getByRole('link'))],
  ['daud', 'sources', to('/desk/sources')],
  ['daud', 'a source', follow('/desk/sources', (page) => page.getByRole('rowheader').getByRole('link'))],
  ['daud', 'changing a source', async (page) => {
    await follow('/desk/sources', (inner) => inner.getByRole('rowheader').getByRole('link'))(page);
    await page.goto(`${page.url()}/change`);
  }],
  ['daud', 'a new source', to('/desk/sources/new')],
  ['daud', 'topics', to('/desk/topics')],
  ['daud', 'authors', to('/desk/authors')],
  ['daud', 'the front page on the desk', to('/desk/front')],
  ['daud', 'texts', to('/desk/texts')],
  ['daud', 'the rules', to('/desk/rules')],
  ['daud', 'one’s own page', to('/desk/me')],
  ['ada', 'people', to('/desk/people')],
  ['daud', 'nothing there on the desk', to('/desk/nowhere-at-all')],
  ['mina', 'the list of shortcuts', async (page) => {
    await page.goto('/desk');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
  }],
];

let newsroom: RunningNewsroom & { password: string };
const desks = new Map<string, BrowserContext>();

test.beforeAll(async () => {
  test.setTimeout(180_000);
  newsroom = await startDemoNewsroom();
});

test.afterAll(async () => {
  await Promise.all([...desks.values()].map((context) => context.close()));
  await newsroom.stop();
});

async function open(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ baseURL: newsroom.url, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
}

async function deskOf(browser: Browser, who: string): Promise<BrowserContext> {
  const known = desks.get(who);
  if (known) return known;
  const context = await open(browser);
  desks.set(who, context);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(`${who}@demo.example`);
  await page.getByLabel('Password').fill(newsroom.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/desk');
  await page.close();
  return context;
}

/** Looks at a page in these looks; says what is wrong with it in which. */
async function faultsOf(page: Page, inLooks: Look[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { width, colorScheme, rules } of inLooks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await settled(page);
    const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'], runOnly: rules }).setLegacyMode(true).analyze();
    faults.push(...violations.map(({ id, help, nodes }) => `${width} ${colorScheme}: ${id}, ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) faults.push(`${width} ${colorScheme}: the page is ${overflow} pixels too wide`);
  }
  return faults;
}

test.describe('Everybody can read', () => {
  for (const [what, way] of Object.entries(publicPages)) {
    test(what, async ({ browser }, { project }) => {
      const context = await open(browser);
      const page = await context.newPage();
      await way(page);
      const answer = await page.request.get(page.url());
      expect(await departuresOf(answer)).toEqual([]);
      // The door of the desk does not come through the press, which closes the policy.
      if (!page.url().endsWith('/sign-in')) expect(holesInPolicy(answer)).toEqual([]);
      expect(await faultsOf(page, [...looks, ...otherColours])).toEqual([]);
      expect(await textThatSuffers(page)).toEqual([]);
      await takePictures(page, what, project.outputDir);
      await context.close();
    });
  }
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

test.describe('Everybody can work', () => {
  for (const [who, what, way] of deskPages) {
    test(what, async ({ browser }) => {
      const page = await (await deskOf(browser, who)).newPage();
      await way(page);
      await expect(page.getByRole('main')).toBeVisible();
      // The desk is many screens of the same parts: two looks at each see every part in every colour.
      expect(await faultsOf(page, looks)).toEqual([]);
      await page.close();
    });
  }
});

test('a claim is made, sourced and judged with the keyboard alone', async ({ browser }) => {
  const page = await (await deskOf(browser, 'mina')).newPage();
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
  await page.close();
});
