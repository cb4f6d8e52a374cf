/** Four bytes a pixel. */
export type DrawnPage = { data: Uint8Array; width: number; height: number };

/** Pixels between two pages. */
const gap = 12;

/** What lies between and beside pages. */
const grey = 0xc8;

/** One picture of pages that stand under each other, as wide as the widest. */
export function stackPages(pages: readonly DrawnPage[]): { width: number; height: number; pixels: Uint8Array } {
  const width = Math.max(...pages.map((page) => page.width));
  const height = pages.reduce((sum, page) => sum + page.height, gap * (pages.length - 1));
  const pixels = new Uint8Array(width * height * 4).fill(grey);
  let top = 0;
  for (const page of pages) {
    for (let row = 0; row < page.height; row += 1) {
      pixels.set(page.data.subarray(row * page.width * 4, (row + 1) * page.width * 4), (top + row) * width * 4);
    }
    top += page.height + gap;
  }
  return { width, height, pixels };
}
