/** Text without what XML 1.0 cannot hold. */
export function storableText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/** Text as it stands between tags and in attributes, in HTML and in XML. */
export function escaped(text: string): string {
  return storableText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
