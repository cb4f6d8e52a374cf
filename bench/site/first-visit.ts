import { type Browser, chromium } from '@playwright/test';
import { installChromium } from '@/.ci/chromium';

/** Bytes over the wire, heads included, that a browser fetched for one page, by kind. */
export type FirstVisit = { document: number; styles: number; fonts: number; scripts: number; pictures: number; others: number };

const kinds: Record<string, keyof FirstVisit> = { Document: 'document', Stylesheet: 'styles', Font: 'fonts', Script: 'scripts', Image: 'pictures' };

/** Opens a page in a Chromium that never saw it, at the width of a desk, and scrolls to its end. */
export async function firstVisit(url: string): Promise<FirstVisit> {
  const args = ['--disable-gpu', '--no-first-run', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath: installChromium(), args });
  try {
    return await weighVisit(browser, url);
  } finally {
    await browser.close();
  }
}

/** The same in a browser that runs: nothing it keeps reaches this visit. */
export async function weighVisit(browser: Browser, url: string): Promise<FirstVisit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    const kindOf = new Map<string, string>();
    const visit: FirstVisit = { document: 0, styles: 0, fonts: 0, scripts: 0, pictures: 0, others: 0 };
    network.on('Network.responseReceived', ({ requestId, type }) => kindOf.set(requestId, type));
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      visit[kinds[kindOf.get(requestId) ?? ''] ?? 'others'] += encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.keyboard.press('End');
    await page.waitForLoadState('networkidle');
    return visit;
  } finally {
    await context.close();
  }
}
