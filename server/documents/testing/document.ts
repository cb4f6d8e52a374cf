/** A page of a PDF: what is written on it, how large it is in points, and what else it holds. */
type Page = { words: string; box?: string; more?: string };

/**
 * A PDF of these pages, in Helvetica, written out by hand.
 * @param catalog what else stands in its catalogue
 * @param trailer what else stands in its trailer
 * @param objects further objects, the first of which is numbered after the pages’ own: 4 and two for each page
 */
export function documentOf(pages: readonly Page[], { catalog = '', trailer = '', objects = [] as string[] } = {}): Buffer {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap(({ words, box = '0 0 595 842', more = '' }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R ${more} >>`,
      stream(`BT /F1 24 Tf 72 720 Td (${words}) Tj ET`),
    ]),
    ...objects,
  ];
  const starts: number[] = [];
  let written = '%PDF-1.7\n';
  for (const [index, object] of all.entries()) {
    starts.push(written.length);
    written += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${written}xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${written.length}\n%%EOF\n`, 'latin1');
}

/** An object that holds these bytes. */
export function stream(content: string, about = ''): string {
  return `<< /Length ${content.length} ${about} >>\nstream\n${content}\nendstream`;
}
