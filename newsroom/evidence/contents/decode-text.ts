import { isUtf8 } from 'node:buffer';
import { wide } from './kind-of-file';

/** Bytes decoded at once. */
const step = 32_768;

/** What a page, an XML file or a host says of letters, in plain ones. */
const declared = /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})/i;

/**
 * A text piece by piece, once for each way in which it may be written: UTF-16 by its mark, UTF-8, and where it is not that
 * throughout, also as its type or it itself says, or as Latin-1. A page that was cut off may end amid a letter, and is UTF-8
 * all the same.
 * @param mediaType as the host said it, with its letters
 */
export function* decodedTexts(bytes: Uint8Array, mediaType: string): Generator<Generator<string>> {
  for (const encoding of encodingsOf(bytes, mediaType)) yield decoded(bytes, encoding);
}

function encodingsOf(bytes: Uint8Array, mediaType: string): string[] {
  const utf16 = wide(bytes);
  if (utf16) return [utf16];
  if (isUtf8(bytes)) return ['utf-8'];
  const said = declared.exec(`${mediaType}\n${Buffer.from(bytes.subarray(0, 4_096)).toString('latin1')}`)?.[1];
  return ['utf-8', said && isKnown(said) ? said : 'latin1'];
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== 'utf-8';
  } catch {
    return false;
  }
}

function* decoded(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let from = 0; from < bytes.length; from += step) yield decoder.decode(bytes.subarray(from, from + step), { stream: true });
  yield decoder.decode();
}
