/** How what stands in a file can be read: as it is, by who opens such files, or not. */
export type FileKind = 'text' | 'pdf' | 'packed' | 'seen or heard' | 'unknown';

/** What is looked at and listened to. SVG is written. */
const media = /^(image|audio|video)\/(?!svg)/;

export function isSeenOrHeard(mediaType: string): boolean {
  return media.test(mediaType);
}

/** Bytes at the beginning of a file by which it is told what it is. */
export const looked = 65_536;

/** Tells by the beginning of a file; its type, which a captured host may call anything, is asked where nothing can be read. */
export function kindOfFile(bytes: Uint8Array, mediaType: string): FileKind {
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, looked));
  // Readers of PDF take it from anywhere in the first kilobyte (ISO 32000-1, annex H).
  if (beginning.subarray(0, 1_024).includes('%PDF-')) return 'pdf';
  // ZIP, as office files are, and gzip.
  if (beginning.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) || beginning.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) return 'packed';
  if (isWritten(beginning)) return 'text';
  return isSeenOrHeard(mediaType) ? 'seen or heard' : 'unknown';
}

/** Whether bytes are letters: what is not written has zeros or many control characters. */
function isWritten(bytes: Buffer): boolean {
  if (wide(bytes)) return true;
  const controls = bytes.reduce((sum, byte) => sum + Number(byte < 32 && ![9, 10, 12, 13, 27].includes(byte)), 0);
  return !bytes.includes(0) && controls * 20 <= bytes.length;
}

/** The form of UTF-16 in which bytes are written, by the mark before them, or by the zeros of its spaces and Latin letters. */
export function wide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, looked) & ~1);
  const marked = sample[0] === 0xff && sample[1] === 0xfe ? 'utf-16le' : sample[0] === 0xfe && sample[1] === 0xff ? 'utf-16be' : null;
  if (marked) return isOfLetters(new TextDecoder(marked).decode(sample)) ? marked : null;
  if (!sample.includes(0)) return null;
  const texts = (['utf-16le', 'utf-16be'] as const).map((form) => ({ form, text: new TextDecoder(form).decode(sample) }));
  return texts.find(({ text }) => isOfLetters(text) && /\p{L}[ \n]+\p{L}/u.test(text))?.form ?? null;
}

/** Next to no sign that nobody writes. */
function isOfLetters(text: string): boolean {
  const unwritten = text.match(/(?![\t\n\f\r])[\p{Cc}\p{Cn}\p{Co}\p{Cs}\ufffd]/gu)?.length ?? 0;
  return unwritten * 100 <= text.length;
}
