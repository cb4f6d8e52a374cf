import { decodedTexts } from '../../newsroom/evidence/contents/decode-text';

/** A text, in each of the ways in which it may be written. */
export function* writtenWords(bytes: Uint8Array, mediaType = ''): Generator<string> {
  for (const pieces of decodedTexts(bytes, mediaType)) {
    for (const piece of pieces) yield piece.replaceAll('\0', ' ');
    yield '\0';
  }
}
