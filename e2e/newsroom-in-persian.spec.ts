import { expect, test } from '@playwright/test';
import pg from 'pg';
import { type NewsroomOnDatabase, startEmptyNewsroom } from '../.ci/e2e-server';
import { clerk, correctStory, publishStory } from './by-command';
import { firstMorning } from './first-morning';
import { departuresOf } from './looks/departures';
import { faultsOf, looks } from './looks/faults-of';

let newsroom: NewsroomOnDatabase;
let story: string;

test.beforeAll(async () => {
  newsroom = await startEmptyNewsroom({ environment: { NEWSROOM_LANGUAGE: 'fa-AF', NEWSROOM_NAME: 'پگاه', NEWSROOM_TIME_ZONE: 'Asia/Kabul' } });
  const db = new pg.Client({ connectionString: newsroom.ownerUrl });
  await db.connect();
  const morning = await firstMorning(db);
  const [mina, daud] = await Promise.all([clerk(newsroom.url, 'mina'), clerk(newsroom.url, 'daud')]);
  const published = await publishStory(db, mina, daud, morning, 'Rebels say they hold the bridge; officials deny it');
  await correctStory(db, mina, daud, published, 'Karez has one bridge.');
  story = published.address;
  await db.end();
});

test.afterAll(() => newsroom.stop());

test('in a newsroom that speaks Persian a page of each kind is as sound as elsewhere, also with a story in English on it', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: newsroom.url, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(story);
  const [claim = ''] = await page.locator('a[href^="/claims/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const pages = ['/', '/sections/world', claim, '/corrections', '/about', `/report?story=${story}`, '/search?q=bridge'];
  for (const address of pages) {
    await page.goto(address);
    await expect(page.locator('html'), address).toHaveAttribute('dir', address === claim ? /./ : 'rtl');
    expect(await departuresOf(await page.request.get(address)), address).toEqual([]);
    expect(await faultsOf(page, looks), address).toEqual([]);
  }
  await page.goto('/corrections');
  await expect(page.locator('dd').last()).toHaveCSS('direction', 'ltr');
  await context.close();
});
