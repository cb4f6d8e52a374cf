import { decoded } from '../../sealed/decoded';

/** What a backslash stands for before a letter, in JSON and scripts. */
const escaped = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|[nrtbf])/gi;

/** A word that goes on in the next line. PDFium writes U+0002 for such a hyphen, and some programs write U+FFFE. */
const brokenOff = /[-\u00ad\u2010\u0002\ufffe][ \t]*(?:\r?\n|\f)[ \t]*/g;

/** A word set with gaps between its letters. */
const spaced = /(?<![\p{L}\p{M}])\p{L}(?: \p{L}){3,}(?![\p{L}\p{M}])/gu;

/** A text as its reader sees it: addresses and escaped letters decoded, and words whole that a line broke or gaps part. */
export function asMeant(text: string): string {
  const read = decoded(text).replaceAll(escaped, letterOf);
  return read.replaceAll(brokenOff, '').replaceAll(/[\u0002\ufffe]/g, '').replaceAll(spaced, (word) => word.replaceAll(' ', ''));
}

function letterOf(written: string, ...codes: (string | undefined)[]): string {
  const code = Number.parseInt(codes.slice(0, 3).find(Boolean) ?? '20', 16);
  return code <= 0x10_ffff ? String.fromCodePoint(code) : written;
}
