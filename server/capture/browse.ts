import { existsSync } from 'node:fs';
import { browserSwitches } from './browser-switches';
import type { Limits } from './limits';
import { AddressRefused } from '../../platform/public-address';
import { followPage } from './until-quiet';

/** What a reader would have seen. */
export type Seen = {
  picture: Buffer;
  text: string;
  title: string;
  /** What the browser stood at when the picture was taken: a page may lead on by a script of its own. */
  address: string;
  /** In pixels, of the picture and of the page as it was then. */
  pictureHeight: number;
  pageHeight: number;
  isTextCut: boolean;
  browser: string;
};

/** A window of an ordinary laptop. */
const viewport = { width: 1280, height: 900 };

/** Screens that are scrolled through at most. */
const screens = 12;

/** Chromium's own name, which is what the page would be shown to; it says nothing of who we are. */
export const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

const programs = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The program of a Chromium on this machine; null when there is none. */
export function findBrowser(): string | null {
  return programs.find((file) => existsSync(file)) ?? null;
}

/**
 * Opens the address in a Chromium of its own that has no way out but the proxy, waits until it is quiet, and keeps what
 * it shows. Names resolve to nothing there; conversations by UDP are off; addresses of this machine go to the proxy too,
 * which refuses them.
 */
export async function browse(address: string, options: { program: string; proxyPort: number; folder: string; limits: Limits }): Promise<Seen> {
  const { program, proxyPort, folder, limits } = options;
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: program,
    // A root user has no sandbox to put it in; a newsroom in production does not run as root.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { HOME: folder, TMPDIR: folder },
    timeout: limits.requestTime,
    args: browserSwitches(proxyPort),
  });
  const late = setTimeout(() => void browser.close().catch(() => undefined), limits.visitTime);
  try {
    const context = await browser.newContext({ viewport, userAgent, ignoreHTTPSErrors: true, serviceWorkers: 'block', acceptDownloads: false });
    await context.addInitScript(withoutConversations);
    const page = await context.newPage();
    const following = followPage(page);
    context.on('page', (opened) => {
      if (opened !== page) void opened.close().catch(() => undefined);
    });
    await page.goto(address, { waitUntil: 'load', timeout: limits.requestTime }).catch((error: unknown) => {
      // A page that never finishes loading can still be looked at; one that was never reached cannot.
      if (page.url() === 'about:blank' || isErrorPage(page.url())) throw error;
    });
    await following.untilQuiet(screens, viewport.height);
    const seen = await page.evaluate(look, limits.textCharacters);
    const pictureHeight = Math.max(viewport.height, Math.min(seen.height, limits.pictureHeight));
    await page.setViewportSize({ width: viewport.width, height: pictureHeight });
    const picture = await page.screenshot({ type: 'png', animations: 'disabled', timeout: limits.requestTime });
    // Pages that measure themselves by the window grow with it.
    const pageHeight = await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight));
    const stoodAt = page.url();
    if (isErrorPage(stoodAt)) throw new AddressRefused('The page led on to where the browser could not follow, so no picture of it was taken.');
    return { picture, text: seen.text, title: seen.title, isTextCut: seen.isTextCut, address: stoodAt, pictureHeight, pageHeight, browser: `Chromium ${browser.version()}` };
  } finally {
    clearTimeout(late);
    await browser.close().catch(() => undefined);
  }
}

/** What Chromium shows of its own where it could not reach an address. */
function isErrorPage(address: string): boolean {
  return address.startsWith('chrome-error:');
}

function look(most: number) {
  const text = document.body?.innerText ?? document.documentElement.textContent ?? '';
  return {
    text: text.slice(0, most),
    isTextCut: text.length > most,
    title: document.title.slice(0, 500),
    height: Math.ceil(document.documentElement.scrollHeight),
  };
}

function withoutConversations() {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport', 'WebSocket', 'EventSource']) {
    Reflect.deleteProperty(globalThis, name);
  }
}
