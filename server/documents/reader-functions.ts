import type { PDFiumDocument } from '@hyzyla/pdfium';

type Asked = 'FPDF_GetMetaText' | 'FPDFBookmark_GetTitle' | 'FPDFAnnot_GetStringValue' | 'FPDFAnnot_GetFormFieldValue';

/** The reader's own functions, which what wraps it does not offer; everything in them is a number or a place in its memory. */
type ReaderFunctions = Record<
  | Asked
  | 'FPDFDoc_GetAttachmentCount'
  | 'FPDFBookmark_GetFirstChild'
  | 'FPDFBookmark_GetNextSibling'
  | 'FPDFPage_GetAnnotCount'
  | 'FPDFPage_GetAnnot'
  | 'FPDFPage_CloseAnnot'
  | 'FPDFPage_CountObjects'
  | 'FPDFPage_GetObject'
  | 'FPDFPageObj_GetType'
  | 'FPDFFormObj_CountObjects'
  | 'FPDFFormObj_GetObject'
  | 'FPDF_ClosePage'
  | 'FPDFText_LoadPage'
  | 'FPDFText_CountChars'
  | 'FPDFText_HasUnicodeMapError'
  | 'FPDFText_ClosePage',
  (...given: number[]) => number
> & { malloc(bytes: number): number; free(place: number): void; memory: WebAssembly.Memory };

export function readerFunctions(document: PDFiumDocument): ReaderFunctions {
  return document['module'].wasmExports as unknown as ReaderFunctions;
}

/**
 * A text that the reader writes where it is told to, as UTF-16 with a zero at its end.
 * @param key the name under which it stands in the document, where there is one
 * @returns nothing where there is none; null where it is longer than `most` characters, or there is no memory for it
 */
export function readerText(document: PDFiumDocument, most: number, asked: Asked, given: readonly number[], key?: string): string | null {
  const { malloc, free, memory, [asked]: ask } = readerFunctions(document);
  const name = key === undefined ? Buffer.alloc(0) : Buffer.from(`${key}\0`, 'latin1');
  const room = most * 2 + 2;
  const place = malloc(name.length + room);
  if (place === 0) return null;
  new Uint8Array(memory.buffer).set(name, place);
  const text = place + name.length;
  const length = ask(...given, ...(name.length > 0 ? [place] : []), text, room);
  // A text for which there is no room is not written at all.
  const written = length > 2 && length <= room ? Buffer.from(memory.buffer, text, length - 2).toString('utf16le') : '';
  free(place);
  return length > room ? null : written.trim();
}
