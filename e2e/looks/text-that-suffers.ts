import type { Page } from '@playwright/test';
import { settled } from './settled';

/**
 * The narrowest page: 320 px, which is also a desk's screen at 400 % (WCAG 1.4.10). And text of twice its size on half a
 * desk's screen (1.4.4): the root's size is doubled, since every size here follows it, while the widths at which a page
 * changes its columns do not, so twice the text must find room in the columns made for half of it. Zooming the page
 * would be kinder: to CSS it is a narrower screen.
 */
const narrow = [
  { called: '320 px', width: 320, text: '100%' },
  { called: 'twice the text', width: 640, text: '200%' },
];

/** Where a page is wider than a narrow screen, and which text runs into other text or is cut off there. */
export async function textThatSuffers(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { called, width, text } of narrow) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text);
    await settled(page);
    faults.push(...(await page.evaluate(findSuffering)).map((fault) => `${called}: ${fault}`));
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return faults;
}

/** Runs in the page, and knows nothing of this file. */
function findSuffering(): string[] {
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth - clientWidth} pixels too wide`);
  const lines: { block: Element | null; box: DOMRect; words: string }[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement: owner, textContent } = texts.currentNode;
    const words = (textContent ?? '').trim();
    if (!words || !owner || owner.closest('svg, script, select, textarea') || !owner.checkVisibility({ visibilityProperty: true })) continue;
    let [floats, scrolls] = [false, false];
    let block: Element | null = null;
    const hiding: Element[] = [];
    for (let at: Element | null = owner; at; at = at.parentElement) {
      const { position, display, overflowX } = getComputedStyle(at);
      floats ||= /absolute|fixed|sticky/.test(position);
      scrolls ||= /auto|scroll/.test(overflowX);
      if (!block && !display.startsWith('inline')) block = at;
      if (!scrolls && /hidden|clip/.test(overflowX)) hiding.push(at);
    }
    // What floats lies over the page on purpose.
    if (floats) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const box of range.getClientRects()) {
      if (box.width < 2) continue;
      if (!scrolls) lines.push({ block, box, words: words.slice(0, 40) });
      for (const { left, right } of hiding.map((each) => each.getBoundingClientRect())) {
        if (box.left < left - 1 || box.right > right + 1) faults.push(`cut off: ${words.slice(0, 40)}`);
      }
    }
  }
  lines.forEach((one, place) => {
    for (const other of lines.slice(place + 1)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // The box of a line is higher than its letters where lines stand close: a third of it touches nothing.
      const touches = across > 2 && down > 0.35 * Math.min(one.box.height, other.box.height);
      if (touches && one.block !== other.block) faults.push(`one over the other: ${one.words} | ${other.words}`);
    }
  });
  return [...new Set(faults)];
}
