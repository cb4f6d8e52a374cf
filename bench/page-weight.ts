/**
 * What a first visit to each type of public page weighs over the wire, headers included, in a Chromium that never saw it:
 * the page itself, its styles, its faces, and what else it asks for.
 */
import { chromium } from '@playwright/test';
import { installChromium } from '@/.ci/chromium';
import { startDemoNewsroom } from '@/.ci/e2e-server';
import { publicPages } from '@/e2e/looks/public-pages';
import { build, isBuilt } from '@/server/build';
import { report } from './measure';
import { weighVisit } from './site/first-visit';

/** Bytes without pictures that a first visit to a story may weigh. */
const aim = 60_000;

if (!(await isBuilt())) {
  console.log('Building the pages first.');
  await build();
}
const newsroom = await startDemoNewsroom();
const browser = await chromium.launch({ executablePath: installChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'] });
try {
  const rows: string[][] = [];
  const seen = new Set<string>();
  for (const [what, way] of Object.entries(publicPages)) {
    const page = await browser.newPage({ baseURL: newsroom.url, viewport: { width: 1440, height: 900 } });
    await way(page);
    const url = page.url().replace(/#.*/, '');
    await page.close();
    if (seen.has(url)) continue;
    seen.add(url);
    const { pictures, ...needed } = await weighVisit(browser, url);
    const { document, styles, fonts, scripts, others } = needed;
    const whole = Object.values(needed).reduce((sum, bytes) => sum + bytes, 0);
    rows.push([what, ...[document, styles, fonts, scripts, others, whole, pictures].map((bytes) => bytes.toLocaleString('en'))]);
  }
  const heads = ['', 'page', 'styles', 'fonts', 'scripts', 'others', 'without pictures', 'pictures'];
  report(`A first visit, bytes over the wire with headers; aim for a story without pictures: ${aim.toLocaleString('en')}, none of it script`, heads, rows);
} finally {
  await browser.close();
  await newsroom.stop();
}
