import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/** Nothing may have been asked or answered for so long, in milliseconds, for a page to be at rest. */
const atRest = 300;

/** What a page waits for in all, in milliseconds: some never come to rest. */
const patience = 6_000;

/** A frame that does not come, in milliseconds: a page that is busy with itself draws none. */
const longestFrame = 250;

/** Follows what a page asks for, from now on. `untilQuiet` scrolls to what loads only when it is scrolled to, and waits for it. */
export function followPage(page: Page): { untilQuiet(screens: number, screenHeight: number): Promise<void> } {
  const running = new Set<Request>();
  let changedAt = performance.now();
  const note = (change: () => void) => {
    change();
    changedAt = performance.now();
  };
  page.on('request', (request) => note(() => running.add(request)));
  page.on('requestfinished', (request) => note(() => running.delete(request)));
  page.on('requestfailed', (request) => note(() => running.delete(request)));

  async function rest(): Promise<void> {
    const end = performance.now() + patience;
    for (let moment = performance.now(); moment < end; moment = performance.now()) {
      const left = running.size > 0 ? atRest : changedAt + atRest - moment;
      if (left <= 0) return;
      await sleep(Math.min(left, end - moment));
    }
  }

  return {
    async untilQuiet(screens, screenHeight) {
      for (let screen = 1; screen <= screens; screen += 1) await page.evaluate(scrollTo, { top: screen * screenHeight, longestFrame });
      await page.evaluate(scrollTo, { top: 0, longestFrame });
      await rest();
    },
  };
}

/** Runs in the page: what comes into sight is noticed when a frame is drawn, and asked for in the next. */
async function scrollTo({ top, longestFrame: longest }: { top: number; longestFrame: number }): Promise<void> {
  window.scrollTo(0, top);
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((drawn) => {
      requestAnimationFrame(drawn);
      setTimeout(drawn, longest);
    });
  }
}
