import { type DocumentSays, documentSays } from './document-says';
import { limits } from './limits';
import { openDocument } from './open-document';
import { type DrawnPage, stackPages } from './stack-pages';

/**
 * The first pages of a document under each other, four bytes a pixel; the words on them, a form feed between pages; and
 * what it says of itself.
 */
export type DrawnPages = { pages: number; shown: number; says: DocumentSays; width: number; height: number; words: string; pixels: Uint8Array };

/**
 * Draws the first pages of a PDF as they would be printed, with what was filled in.
 * @throws where there is no page that can be drawn; the message tells a password from damage
 */
export async function drawPages(bytes: Uint8Array): Promise<DrawnPages> {
  const document = await openDocument(bytes);
  const pages = document.getPageCount();
  const began = performance.now();
  const drawn: DrawnPage[] = [];
  let words = '';
  let height = 0;
  while (drawn.length < Math.min(pages, limits.pages) && performance.now() - began < limits.drawingTime) {
    const page = document.getPage(drawn.length);
    const size = sizeOf(page.getOriginalSize());
    if (!size || height + size.height > limits.height) break;
    words += `${drawn.length > 0 ? '\f' : ''}${page.getText()}`;
    drawn.push(await page.render({ ...size, scale: 1, render: 'bitmap', renderFormFields: true }));
    height += size.height;
  }
  if (drawn.length === 0) throw new Error('There is no page that could be drawn.');
  return { pages, shown: drawn.length, says: documentSays(document, bytes), words: words.slice(0, limits.characters), ...stackPages(drawn) };
}

/** In pixels, as wide as the picture where the page is not too high for it; null of a page that is not there. */
function sizeOf({ originalWidth, originalHeight }: { originalWidth: number; originalHeight: number }): { width: number; height: number } | null {
  if (!(originalWidth > 0 && originalHeight > 0)) return null;
  const scale = Math.min(limits.width / originalWidth, limits.pageHeight / originalHeight);
  const pixels = (points: number) => Math.max(1, Math.floor(points * scale));
  return { width: pixels(originalWidth), height: pixels(originalHeight) };
}
