import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { limits } from './limits';

const program = new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')));

/**
 * Opens a PDF. The reader (PDFium) is built without scripts, and as WebAssembly it has neither network nor files: it sees
 * these bytes and no more.
 * @throws where it cannot be opened; the message tells a password from damage
 */
export async function openDocument(bytes: Uint8Array): Promise<PDFiumDocument> {
  return (await PDFiumLibrary.init({ instantiateWasm })).loadDocument(bytes);
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
