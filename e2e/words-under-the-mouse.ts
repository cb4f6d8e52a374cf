import type { Locator } from '@playwright/test';

type Point = { x: number; y: number };

/** Draws the mouse over words, from before the first letter to behind the last, as a hand does. */
export async function selectWords(within: Locator, words: string): Promise<void> {
  const { from, to } = await endsOf(within, words);
  const { mouse } = within.page();
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 4 });
  await mouse.up();
}

/** Presses the mouse on the first letters of words. */
export async function clickWords(within: Locator, words: string): Promise<void> {
  const { from } = await endsOf(within, words);
  await within.page().mouse.click(from.x + 12, from.y);
}

/** Brings words into view, and says where on the screen they begin and end once they rest there. */
function endsOf(within: Locator, words: string): Promise<{ from: Point; to: Point }> {
  return within.evaluate(async (element, wanted) => {
    // The editor may draw a paragraph anew at any moment, so the words are looked up each time they are needed.
    const rangeOf = () => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const start = nodes.map(({ data }) => data).join('').indexOf(wanted);
      if (start < 0) throw new Error(`“${wanted}” does not stand in the text.`);
      const placeOf = (at: number, isEnd: boolean): [Text, number] => {
        let before = 0;
        for (const node of nodes) {
          const room = before + node.data.length;
          if (isEnd ? at <= room : at < room) return [node, at - before];
          before = room;
        }
        throw new Error('The words end outside the text.');
      };
      const range = document.createRange();
      range.setStart(...placeOf(start, false));
      range.setEnd(...placeOf(start + wanted.length, true));
      return range;
    };
    rangeOf().startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // The page may be on its way to other words: a hand waits until they stand still.
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let still = 0, before = NaN; still < 8; ) {
      await frame();
      const { top } = rangeOf().getBoundingClientRect();
      still = top === before ? still + 1 : 0;
      before = top;
    }
    const boxes = [...rangeOf().getClientRects()].filter(({ width }) => width > 0);
    const [head, tail] = [boxes[0], boxes.at(-1)];
    if (!head || !tail) throw new Error('The words are not to be seen.');
    return {
      from: { x: head.left + 1, y: head.top + head.height / 2 },
      to: { x: tail.right - 1, y: tail.top + tail.height / 2 },
    };
  }, words);
}
