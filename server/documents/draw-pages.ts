import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { type DocumentSays, documentSays } from './document-says';
import { limits } from './limits';
import { type DrawnPage, stackPages } from './stack-pages';

/**
 * The first pages of a document under each other, four bytes a pixel; the words on them, a form feed between pages; and
 * what it says of itself.
 */
export type DrawnPages = { pages: number; shown: number; says: DocumentSays; width: number; height: number; words: string; pixels: Uint8Array };

const program = new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')));

/**
 * Draws the first pages of a PDF as they would be printed, with what was filled in. The reader (PDFium) is built without
 * scripts, and as WebAssembly it has neither network nor files: it sees these bytes and no more.
 * @throws where there is no page that can be drawn; the message tells a password from damage
 */
export async function drawPages(bytes: Uint8Array): Promise<DrawnPages> {
  const document = await (await PDFiumLibrary.init({ instantiateWasm })).loadDocument(bytes);
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

/** Whether a document asked for more memory than it may have: the reader itself only says that it gave up. */
export let wantedTooMuch = false;

/** Like the reader's own, but that it gets no more memory than it may have: a small document can unpack into a very large one. */
function instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): WebAssembly.Exports {
  const environment = imports.env as { emscripten_resize_heap(bytes: number): number | boolean };
  const grow = environment.emscripten_resize_heap;
  environment.emscripten_resize_heap = (bytes) => {
    if (bytes >>> 0 <= limits.memory) return grow(bytes);
    wantedTooMuch = true;
    return false;
  };
  const instance = new WebAssembly.Instance(program, imports);
  done(instance);
  return instance.exports;
}
