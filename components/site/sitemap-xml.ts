import { localeOf } from './locale-of';
import { escaped } from './markup';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const newsSchema = 'http://www.google.com/schemas/sitemap-news/0.9';

/** `address` is absolute. */
export type Listed = { address: string; changedAt: Date | null };
export type News = { address: string; title: string; language: string; publishedAt: Date };

/** A sitemap (sitemaps.org, protocol 0.9). */
export function sitemapXml(entries: Listed[]): string {
  return `${head}\n<urlset xmlns="${schema}">${entries.map((entry) => `<url>${place(entry)}</url>`).join('')}</urlset>\n`;
}

/** A list of sitemaps, because one may hold no more than 50,000 addresses. */
export function sitemapIndexXml(entries: Listed[]): string {
  const maps = entries.map((entry) => `<sitemap>${place(entry)}</sitemap>`);
  return `${head}\n<sitemapindex xmlns="${schema}">${maps.join('')}</sitemapindex>\n`;
}

/** A sitemap of what is news, with what Google News asks for. */
export function newsSitemapXml(entries: News[], publication: string): string {
  const urls = entries.map(
    ({ address, title, language, publishedAt }) =>
      `<url><loc>${value(address)}</loc><news:news><news:publication><news:name>${value(publication)}</news:name>` +
      `<news:language>${value(newsLanguage(language))}</news:language></news:publication>` +
      `<news:publication_date>${publishedAt.toISOString()}</news:publication_date><news:title>${value(title)}</news:title></news:news></url>`,
  );
  return `${head}\n<urlset xmlns="${schema}" xmlns:news="${newsSchema}">${urls.join('')}</urlset>\n`;
}

function place({ address, changedAt }: Listed): string {
  return `<loc>${value(address)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}`;
}

/** Two or three letters of ISO 639, except for Chinese, which is told apart by its script. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(localeOf(tag)).maximize();
  if (language === 'zh') return script === 'Hant' ? 'zh-tw' : 'zh-cn';
  return language;
}

/** The protocol wants all five characters of XML as entities, the apostrophe too. */
function value(text: string): string {
  return escaped(text).replaceAll("'", '&apos;');
}
