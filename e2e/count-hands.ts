import type { Page } from '@playwright/test';

/**
 * Counts, in the page itself, what hands do from now on: keys pressed, where a shortcut is one press whatever is held
 * down with it and a key that repeats is not pressed anew, and every touch of a mouse, pen or finger.
 */
export async function countHands(page: Page): Promise<{ soFar(): Promise<{ presses: number; clicks: number }> }> {
  const counted = await page.evaluateHandle(() => {
    const hands = { presses: 0, clicks: 0 };
    const heldDown = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta'];
    const pressed = ({ key, repeat }: KeyboardEvent) => {
      if (!repeat && !heldDown.includes(key)) hands.presses += 1;
    };
    window.addEventListener('keydown', pressed, { capture: true });
    window.addEventListener('pointerdown', () => (hands.clicks += 1), { capture: true });
    return hands;
  });
  return { soFar: () => counted.jsonValue() };
}
