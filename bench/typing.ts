/**
 * How long a key takes to become visible in the long story: from the moment the browser received it until the frame
 * that shows it has been painted, in a real Chromium on the production server, while the page saves as it does.
 */
import './own-settings';
import { parseArgs } from 'node:util';
import { chromium, type Locator, type Page } from '@playwright/test';
import { installChromium } from '@/.ci/chromium';
import { deskDatabase } from '@/platform/database';
import type { LongStory } from './file-long-story';
import { withLongStoryServed } from './long-story-server';
import { ms, report, timesOf } from './measure';
import { longClaims } from './story-of-3000-words';

const { values } = parseArgs({ options: { keys: { type: 'string', default: '200' } } });
const keys = Number(values.keys);
const sentence = 'Lorry drivers said the road beyond the gate had stayed open all night. ';
/** Milliseconds between keys: about 150 words a minute, faster than nearly everybody writes. */
const pace = 80;

/** A message posted from the frame’s callback is heard after the frame was painted. */
const watch = `
  window.painted = [];
  window.longTasks = 0;
  new PerformanceObserver((list) => { window.longTasks += list.getEntries().length; }).observe({ type: 'longtask' });
  addEventListener('keydown', ({ key, timeStamp }) => {
    if (key.length > 1) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.painted.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  }, { capture: true });`;

type Watched = { painted: number[]; longTasks: number };

const quiet = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

async function type(story: LongStory, url: string, options: string[]): Promise<Watched> {
  const browser = await chromium.launch({ executablePath: installChromium(), args: [...quiet, ...sandbox, ...options] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await signIn(page, story, url);
    await page.goto(`${url}/desk/stories/${story.storyId}/write`);
    const text = page.getByRole('textbox', { name: 'Text of the story' });
    await toEnd(page, text.getByRole('paragraph').nth(30));
    await page.waitForLoadState('networkidle');
    // The first keys wake what sleeps: the editor's code, the first save.
    await page.keyboard.type(sentence.slice(0, 20), { delay: pace });
    await page.evaluate(watch);
    const typed = sentence.repeat(Math.ceil(keys / sentence.length)).slice(0, keys);
    await page.keyboard.type(typed, { delay: pace });
    await page.waitForFunction((count) => (window as unknown as Watched).painted.length >= count, keys);
    await page.keyboard.press('ControlOrMeta+s');
    await saved(story, typed);
    return await page.evaluate(() => {
      const { painted, longTasks } = window as unknown as Watched;
      return { painted, longTasks };
    });
  } finally {
    await browser.close();
  }
}

/** Puts the caret behind the last word of a paragraph, where no claim stands. */
async function toEnd(page: Page, paragraph: Locator): Promise<void> {
  await paragraph.scrollIntoViewIfNeeded();
  const { height } = (await paragraph.boundingBox())!;
  await paragraph.click({ position: { x: 10, y: height - 6 } });
  await page.keyboard.press('End');
}

async function signIn(page: Page, { email, password }: LongStory, url: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${url}/desk`);
}

/** What was measured was writing: the newsroom has the words. Throws when it has not after ten seconds. */
async function saved({ storyId }: LongStory, typed: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const draft = await deskDatabase().draft.findUniqueOrThrow({ where: { storyId }, select: { document: true } });
    if (JSON.stringify(draft.document).includes(typed.trim())) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The words that were typed did not reach the newsroom.');
}

await withLongStoryServed(async (story, url) => {
  const free = await type(story, url, ['--disable-frame-rate-limit', '--disable-gpu-vsync']);
  const screen = await type(story, url, []);
  const row = (name: string, { painted, longTasks }: Watched) => {
    const { p50, p95 } = timesOf(painted);
    return [name, ms(p50), ms(p95), String(longTasks)];
  };
  report(
    `Typing ${keys} keys in the middle of 3,000 words and ${longClaims.length} claims, ${pace} ms apart`,
    ['key to paint', 'p50', 'p95', 'long tasks'],
    [row('the work alone', free), row('with the wait for a screen of 60 Hz', screen)],
  );
});
