import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import pg from 'pg';
import { type NewsroomOnDatabase, startEmptyNewsroom } from '../.ci/e2e-server';
import { clerk, correctStory, publishStory } from './by-command';
import { firstMorning } from './first-morning';
import { departuresOf } from './looks/departures';
import { faultsOf, looks } from './looks/faults-of';

let newsroom: NewsroomOnDatabase;
let story: string;
let retracted: string;
let inUrdu: string;

test.beforeAll(async () => {
  newsroom = await startEmptyNewsroom({ environment: { NEWSROOM_LANGUAGE: 'fa-AF', NEWSROOM_NAME: 'پگاه', NEWSROOM_TIME_ZONE: 'Asia/Kabul' } });
  const db = new pg.Client({ connectionString: newsroom.ownerUrl });
  await db.connect();
  const morning = await firstMorning(db);
  const [mina, daud] = await Promise.all([clerk(newsroom.url, 'mina'), clerk(newsroom.url, 'daud')]);
  const published = await publishStory(db, mina, daud, morning, 'Rebels say they hold the bridge; officials deny it');
  const [topic, author] = [randomUUID(), randomUUID()];
  await daud.tell('add-topic', { id: topic, name: 'Karez', description: 'پل و گذرگاه کاریز' });
  await daud.tell('add-author', { id: author, name: 'Mina Rahimi', role: 'خبرنگار' });
  await mina.tell('change-details', { storyId: published.id, topicIds: [topic], authorIds: [author] });
  await correctStory(db, mina, daud, published, 'Karez has one bridge.');
  story = published.address;
  const taken = await publishStory(db, mina, daud, morning, 'Rebels say they hold the mill; officials deny it');
  await daud.tell('retract-story', { storyId: taken.id, notice: 'Nobody held it.' });
  retracted = taken.address;
  const other = await publishStory(db, mina, daud, morning, 'Rebels say they hold the weir; officials deny it');
  await mina.tell('change-details', { storyId: other.id, language: 'ur' });
  await correctStory(db, mina, daud, other, 'It is a dam.');
  inUrdu = other.address;
  await db.end();
});

test.afterAll(() => newsroom.stop());

/** The faces in Arabic script that a page sets, and those that it asks for before its styles say so; each by its file, whose name says what it holds. */
function facesOf(page: Page): Promise<{ set: string[]; askedFirst: string[] }> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const fileIn = (address: string) => /[\w-]+-arabic\.[^/")]+/.exec(address)?.[0] ?? '';
    const nameOf = (family: string, weight: string) => `${family.replaceAll(/["']/g, '')} ${weight}`;
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);
    const files = new Map(rules.map(({ style }) => [nameOf(style.getPropertyValue('font-family'), style.getPropertyValue('font-weight')), style.getPropertyValue('src')]));
    const set = [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family, weight }) => fileIn(files.get(nameOf(family, weight)) ?? ''));
    const hints = [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="font"]')];
    return { set: set.filter((file) => file !== ''), askedFirst: hints.map(({ href }) => fileIn(href)) };
  });
}

test('in a newsroom that speaks Persian a page of each kind is as sound as elsewhere, also with a story in English on it', async ({ browser }) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ baseURL: newsroom.url, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(story);
  const linked = async (start: string) => (await page.locator(`a[href^="${start}"]`).first().getAttribute('href')) ?? '';
  const claim = await linked('/claims/');
  const [day, month] = [story.slice(0, '/2021/07/14'.length), story.slice(0, '/2021/07'.length)];
  const inEnglish = [story, retracted, `${story}/changes/2`];
  const inPersian = [
    '/', '/sections/world', claim, await linked('/topics/'), await linked('/authors/'), '/archive', month, day, '/corrections', '/how-we-work', '/about',
    `/report?story=${story}`, '/report/thanks', '/search?q=bridge', '/search?q=zeppelin', '/nowhere-at-all', '/gone',
  ];
  for (const address of [...inPersian, ...inEnglish]) {
    await page.goto(address);
    await expect(page.locator('html'), address).toHaveAttribute('dir', inPersian.includes(address) ? 'rtl' : 'ltr');
    const { set, askedFirst } = await facesOf(page);
    expect(askedFirst, address).toEqual(inPersian.includes(address) ? expect.arrayContaining(set) : []);
    expect(set, address).toContainEqual(expect.stringContaining('naskh-headline-arabic.'));
    expect(await departuresOf(await page.request.get(address)), address).toEqual([]);
    expect(await faultsOf(page, looks), address).toEqual([]);
  }
  await page.goto(inUrdu);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
  const { set, askedFirst } = await facesOf(page);
  expect(askedFirst).toEqual(expect.arrayContaining(set));
  expect(askedFirst).toContainEqual(expect.stringContaining('nastaliq-arabic.'));
  await page.goto('/corrections');
  await expect(page.locator('dd').last()).toHaveCSS('direction', 'ltr');
  await context.close();
});
