/**
 * The words of a comment in EXIF (2.32, 4.6.5): eight bytes that name its writing, then the text. UTF-16 stands in either
 * order of bytes, as the file around it does, and a Latin text shows which.
 */
export function userComment(bytes: Uint8Array): string {
  const [writing, text] = [Buffer.from(bytes.subarray(0, 8)).toString('latin1'), bytes.subarray(8)];
  if (!writing.startsWith('UNICODE')) return new TextDecoder().decode(text);
  const zeros = (odd: 0 | 1) => text.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  return new TextDecoder(zeros(0) > zeros(1) ? 'utf-16be' : 'utf-16le').decode(text);
}
