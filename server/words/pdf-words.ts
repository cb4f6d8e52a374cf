import type { PDFiumDocument } from '@hyzyla/pdfium';
import { documentSays } from '../documents/document-says';
import { openDocument } from '../documents/open-document';
import { readerFunctions, readerText } from '../documents/reader-functions';
import { limits } from './limits';

/**
 * What stands on all pages of a PDF, a form feed between them; then, each as a text of its own, what was written beside
 * and filled into them, what its bookmarks are called, and what it says of itself.
 * @returns whether that is everything: not where a page has something on it and no word, or a picture, as scans are, or
 * letters of which nobody knows what they are, or where files lie within the document
 */
export async function* pdfWords(bytes: Uint8Array): AsyncGenerator<string, boolean> {
  const document = await openDocument(bytes);
  const reader = readerFunctions(document);
  const index = document['documentIdx'];
  const form = document.initializeFormFields();
  const beside: (string | null)[] = [];
  let isWhole = reader.FPDFDoc_GetAttachmentCount(index) === 0;
  for (const page of document.pages()) {
    const words = page.getText();
    yield `${words}\f`;
    isWhole = isRead(document, page['pageIdx'], words) && isWhole;
    beside.push(...remarks(document, form, page['pageIdx']));
    reader.FPDF_ClosePage(page['pageIdx']);
  }
  beside.push(...bookmarks(document), ...Object.values(documentSays(document, bytes)));
  for (const text of beside) yield `\0${text ?? ''}`;
  yield '\0';
  return isWhole && !beside.includes(null);
}

function isRead(document: PDFiumDocument, page: number, words: string): boolean {
  const reader = readerFunctions(document);
  const objects = Array.from({ length: reader.FPDFPage_CountObjects(page) }, (_, index) => reader.FPDFPage_GetObject(page, index));
  if (words.trim() === '') return objects.length === 0;
  if (objects.some((object) => isPicture(document, object))) return false;
  const text = reader.FPDFText_LoadPage(page);
  const count = reader.FPDFText_CountChars(text);
  let isKnown = true;
  for (let letter = 0; isKnown && letter < count; letter += 1) isKnown = reader.FPDFText_HasUnicodeMapError(text, letter) !== 1;
  reader.FPDFText_ClosePage(text);
  return isKnown;
}

/** A picture, or a group with one in it, by the reader's numbers for both. */
function isPicture(document: PDFiumDocument, object: number, depth = 10): boolean {
  const reader = readerFunctions(document);
  const type = reader.FPDFPageObj_GetType(object);
  if (type !== 5 || depth === 0) return type === 3 || type === 5;
  const within = Array.from({ length: reader.FPDFFormObj_CountObjects(object) }, (_, index) => reader.FPDFFormObj_GetObject(object, index));
  return within.some((each) => isPicture(document, each, depth - 1));
}

/** What annotations say and who made them, and what was filled into fields (ISO 32000-1, 12.5 and 12.7). */
function remarks(document: PDFiumDocument, form: number, page: number): (string | null)[] {
  const reader = readerFunctions(document);
  const found: (string | null)[] = [];
  for (let index = 0; index < reader.FPDFPage_GetAnnotCount(page); index += 1) {
    const remark = reader.FPDFPage_GetAnnot(page, index);
    for (const key of ['Contents', 'RC', 'T']) found.push(readerText(document, limits.remark, 'FPDFAnnot_GetStringValue', [remark], key));
    found.push(readerText(document, limits.remark, 'FPDFAnnot_GetFormFieldValue', [form, remark]));
    reader.FPDFPage_CloseAnnot(remark);
  }
  return found.filter((text) => text !== '');
}

/** The rest of them, where there are more than are read, is a text that is not there. */
function bookmarks(document: PDFiumDocument): (string | null)[] {
  const reader = readerFunctions(document);
  const index = document['documentIdx'];
  const found: (string | null)[] = [];
  const open = [reader.FPDFBookmark_GetFirstChild(index, 0)];
  for (let mark = open.pop(); mark !== undefined; mark = open.pop()) {
    if (mark === 0) continue;
    if (found.length === limits.bookmarks) return [...found, null];
    found.push(readerText(document, limits.remark, 'FPDFBookmark_GetTitle', [mark]));
    open.push(reader.FPDFBookmark_GetNextSibling(index, mark), reader.FPDFBookmark_GetFirstChild(index, mark));
  }
  return found;
}
