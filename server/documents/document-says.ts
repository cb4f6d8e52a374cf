import type { PDFiumDocument } from '@hyzyla/pdfium';
import { limits } from './limits';

/** What a document says of itself, by the names that PDF has for it (ISO 32000-1, 14.3.3). */
export type DocumentSays = Record<string, string>;

const names = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate'];

/** XMP lies in plain letters, so that it is found by who cannot read the document around it (ISO 16684-1). */
const xmp = /<x:xmpmeta[\s>][\s\S]*?<\/x:xmpmeta>/g;

/** Reads who wrote a document, with what, and how it is called; each text is cut where it is longer than any that is meant. */
export function documentSays(document: PDFiumDocument, bytes: Uint8Array): DocumentSays {
  const said = names.map((name) => [name, metaText(document, name)]);
  // As one sign for each byte, which nothing can fail to be read as.
  const packets = Buffer.from(bytes).toString('latin1').match(xmp) ?? [];
  const inXmp = packets.map((packet, index) => [index === 0 ? 'XMP' : `XMP ${index + 1}`, textsOf(packet)]);
  return Object.fromEntries([...said, ...inXmp.slice(0, limits.packets)].filter(([, text]) => text !== '').map(([name, text]) => [name, text!.slice(0, limits.said)]));
}

/** The reader's own function, which what wraps it does not offer. Its text is UTF-16 and ends with a zero. */
function metaText(document: PDFiumDocument, name: string): string {
  const { wasmExports } = document['module'];
  const { FPDF_GetMetaText: ask, memory } = wasmExports as typeof wasmExports & {
    FPDF_GetMetaText(document: number, name: number, buffer: number, length: number): number;
    memory: WebAssembly.Memory;
  };
  const room = limits.said * 2 + 2;
  const place = wasmExports.malloc(name.length + 1 + room);
  if (place === 0) return '';
  new Uint8Array(memory.buffer).set(Buffer.from(`${name}\0`, 'latin1'), place);
  const text = place + name.length + 1;
  const length = ask(document['documentIdx'], place, text, room);
  // A text for which there is no room is not written at all.
  const written = length > 2 && length <= room ? Buffer.from(memory.buffer, text, length - 2).toString('utf16le') : '';
  wasmExports.free(place);
  return written.trim();
}

/** The words of XMP without its marks, and what stands in these as a value. */
function textsOf(packet: string): string {
  const words = Buffer.from(packet, 'latin1').toString('utf8');
  return words
    .replaceAll(/<[^>]*>/g, (mark) => ` ${[...mark.matchAll(/(?<!xmlns:?\w*)="([^"]*)"/g)].map(([, value]) => value).join(' ')} `)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
