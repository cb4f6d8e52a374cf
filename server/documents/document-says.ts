import type { PDFiumDocument } from '@hyzyla/pdfium';
import { limits } from './limits';
import { readerText } from './reader-functions';

/** What a document says of itself, by the names that PDF has for it (ISO 32000-1, 14.3.3). */
export type DocumentSays = Record<string, string>;

const names = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate'];

/** XMP lies in plain letters, so that it is found by who cannot read the document around it (ISO 16684-1). */
const xmp = /<x:xmpmeta[\s>][\s\S]*?<\/x:xmpmeta>/g;

/** Reads who wrote a document, with what, and how it is called; each text is cut where it is longer than any that is meant. */
export function documentSays(document: PDFiumDocument, bytes: Uint8Array): DocumentSays {
  const said = names.map((name) => [name, readerText(document, limits.said, 'FPDF_GetMetaText', [document['documentIdx']], name) ?? '']);
  // As one sign for each byte, which nothing can fail to be read as.
  const packets = Buffer.from(bytes).toString('latin1').match(xmp) ?? [];
  const inXmp = packets.map((packet, index) => [index === 0 ? 'XMP' : `XMP ${index + 1}`, textsOf(packet)]);
  return Object.fromEntries([...said, ...inXmp.slice(0, limits.packets)].filter(([, text]) => text !== '').map(([name, text]) => [name, text!.slice(0, limits.said)]));
}

/** The words of XMP without its marks, and what stands in these as a value. */
function textsOf(packet: string): string {
  const words = Buffer.from(packet, 'latin1').toString('utf8');
  return words
    .replaceAll(/<[^>]*>/g, (mark) => ` ${[...mark.matchAll(/(?<!xmlns:?\w*)="([^"]*)"/g)].map(([, value]) => value).join(' ')} `)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
