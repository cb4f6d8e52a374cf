import type { Page } from '@playwright/test';

/** Waits until a new width or scheme has reached everything: what listens to it, what is drawn anew, and what fades. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    // Asking for the animations makes those begin that the new colours bring.
    const fading = () => document.getAnimations().filter(({ playState }) => playState === 'running');
    for (let now = fading(); now.length > 0; now = fading()) await Promise.allSettled(now.map(({ finished }) => finished));
  });
}
