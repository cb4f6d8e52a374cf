const head = '<?xml version="1.0" encoding="UTF-8"?>';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A sitemap (sitemaps.org, protocol 0.9). `address` is absolute. */
export function sitemapXml(entries: { address: string; changedAt: Date | null }[]): string {
  const urls = entries.map(
    ({ address, changedAt }) => `<url><loc>${escaped(address)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}</url>`,
  );
  return `${head}\n<urlset xmlns="${schema}">${urls.join('')}</urlset>\n`;
}

/** A list of sitemaps, because one may hold no more than 50,000 addresses. */
export function sitemapIndexXml(addresses: string[]): string {
  const maps = addresses.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>`);
  return `${head}\n<sitemapindex xmlns="${schema}">${maps.join('')}</sitemapindex>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
