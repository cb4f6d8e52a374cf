import { expect, type Page } from '@playwright/test';
import { lead } from './public-pages';

/** A page in the few colours of the reader's system: what colour said is still said, by a sign or a word. */
export async function forcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  await lead(page);

  const signs = await page.evaluate(() => {
    const ground = (at: Element | null): string => {
      const { backgroundColor } = at ? getComputedStyle(at) : { backgroundColor: 'rgb(255, 255, 255)' };
      return at && backgroundColor.endsWith(', 0)') ? ground(at.parentElement) : backgroundColor;
    };
    return [...document.querySelectorAll<HTMLElement>('[data-verification], [data-contestation], [data-stance]')].flatMap((label) => {
      const drawing = label.querySelector(':scope > svg');
      if (!drawing) return [];
      const { stance, verification, contestation } = label.dataset;
      const kind = stance ? 'stance' : verification ? 'verification' : 'contestation';
      const [colour, under] = [getComputedStyle(drawing).stroke, ground(drawing)];
      return [{ kind, state: stance ?? verification ?? contestation ?? '', drawing: drawing.innerHTML, word: label.textContent ?? '', colour, under }];
    });
  });
  for (const kind of ['verification', 'contestation', 'stance']) {
    const ofKind = signs.filter((sign) => sign.kind === kind);
    const states = new Set(ofKind.map(({ state }) => state));
    expect(states.size, kind).toBeGreaterThan(1);
    for (const by of ['drawing', 'word'] as const) expect(new Set(ofKind.map((sign) => sign[by])).size, `${kind} by ${by}`).toBe(states.size);
  }
  expect(signs.filter(({ colour, under, word }) => colour === under || word === '')).toEqual([]);

  const lines = await page.locator('.story-text .claim-words').evaluateAll((words) =>
    words.map((each) => `${(each as HTMLElement).dataset.verification}: ${getComputedStyle(each).textDecorationStyle}`),
  );
  expect(new Set(lines)).toEqual(new Set(['not_independently_verified: dotted', 'unverified: dashed']));

  await page.goto('/search');
  for (let tabs = 0; tabs < 12; tabs += 1) {
    await page.keyboard.press('Tab');
    const { outline, border } = await page.locator(':focus').evaluate((focused) => {
      const style = getComputedStyle(focused);
      const canvas = getComputedStyle(document.body).backgroundColor;
      const isField = focused.matches('input, select, button');
      return {
        outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== canvas,
        border: !isField || (parseFloat(style.borderTopWidth) >= 1 && style.borderTopColor !== canvas),
      };
    });
    expect({ tabs, outline, border }).toEqual({ tabs, outline: true, border: true });
  }
}
