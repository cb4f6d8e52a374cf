import { expect, type Page, type Response } from '@playwright/test';
import { follow, to, type Way } from './ways';

/** The story that leads the front page: the crossing. */
export const lead: Way = follow('/', (page) => page.getByRole('article').getByRole('link'));
/** A page to which the leading story leads on. */
export const behindLead =
  (link: (page: Page) => ReturnType<Page['getByRole']>): Way =>
  async (page) => {
    await lead(page);
    await page.goto((await link(page).first().getAttribute('href')) ?? '');
  };
/** The story as it stands in Dari. */
export const inDari = behindLead((page) => page.getByRole('link', { name: 'دری' }));

/** A page of each type that readers get, in the demo newsroom. */
export const publicPages: Record<string, Way> = {
  'the front page': to('/'),
  'a section': follow('/', (page) => page.getByRole('navigation', { name: 'Sections' }).getByRole('link')),
  'a story': lead,
  'a story with a claim opened': async (page) => {
    await lead(page);
    await page.getByRole('button', { name: /^How we know this:/ }).first().click();
  },
  'a corrected story': follow('/corrections', (page) => page.getByRole('main').getByRole('link')),
  'all versions of a story': async (page) => {
    await lead(page);
    await page.goto(`${new URL(page.url()).pathname}/changes`);
    await expect(page.getByRole('heading', { level: 1, name: 'Versions of this story' })).toBeVisible();
  },
  'what a version of a story changed': behindLead((page) => page.getByRole('link', { name: /^What changed/ })),
  'a retracted story': follow('/corrections', (page) => page.getByRole('listitem').filter({ hasText: 'Retract' }).getByRole('link')),
  'a claim': async (page) => {
    await lead(page);
    await page.getByRole('link', { name: 'This claim on a page of its own' }).first().click();
    await expect(page).toHaveURL(/\/claims\//);
  },
  'a story that runs right to left': inDari,
  'a topic': behindLead((page) => page.getByRole('navigation', { name: 'Topics of this story' }).getByRole('link')),
  'an author': behindLead((page) => page.locator('a[rel=author]')),
  'the archive': to('/archive'),
  'a month': follow('/archive', (page) => page.getByRole('main').getByRole('link')),
  'a day': async (page) => {
    await follow('/archive', (inner) => inner.getByRole('main').getByRole('link'))(page);
    await page.getByRole('navigation', { name: /^Days of/ }).getByRole('link').first().click();
    await expect(page.getByRole('navigation', { name: 'Other days' })).toBeVisible();
  },
  'corrections': to('/corrections'),
  'how we work': to('/how-we-work'),
  'about the newsroom': to('/about'),
  'reporting an error': behindLead((page) => page.getByRole('link', { name: 'Tell us' })),
  'thanks for a report': to('/report/thanks'),
  'a search': to('/search'),
  'a search with what it found': to('/search?q=crossing'),
  'a search that finds nothing': to('/search?q=zeppelin&section=world'),
  'nothing there': to('/nowhere-at-all'),
  'what was taken down': async (page) => {
    await page.goto('/gone');
    await isOfOnePiece(page, 'This is no longer available');
  },
  'the sign-in page': to('/sign-in'),
};

/** A report on a story that is not there; the page that says so, as it was sent. */
export async function refusedReport(page: Page): Promise<Response> {
  await behindLead((inner) => inner.getByRole('link', { name: 'Tell us' }))(page);
  await page.locator('input[name=story]').evaluate((field) => field.setAttribute('value', '/2020/01/01/nowhere'));
  await page.getByRole('textbox', { name: 'What is wrong?' }).fill('It was a Tuesday.');
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/report/send'));
  await page.getByRole('button', { name: 'Send it to the newsroom' }).click();
  await isOfOnePiece(page, 'Your report was not sent');
  return sent;
}

/** No page of the framework: it has the faces of the newspaper, and what stands around its pages, all the same. */
async function isOfOnePiece(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toHaveCSS('font-family', /^Newsreader/);
  await expect(page.getByRole('navigation', { name: 'Sections' }).getByRole('link').first()).toBeVisible();
}
