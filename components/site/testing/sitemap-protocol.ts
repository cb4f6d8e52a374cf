/**
 * What sitemaps.org (protocol 0.9) and Google News ask of a sitemap, as a grammar of what may stand in the file and in which
 * order. It says more than their schemas (sitemap-schema.ts) do: how much may be in a file, and that no address stands twice.
 */

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const googleNews = 'http://www.google.com/schemas/sitemap-news/0.9';

/** Characters that XML 1.0 allows, with the five of its own only as entities. */
const text = String.raw`(?:[[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]--[<>&"']]|&(?:amp|lt|gt|quot|apos|#\d+);)+`;
const named = (name: string, inner: string) => `<${name}>${inner}</${name}>`;

/** ISO 8601 as the W3C has it (w3.org/TR/NOTE-datetime): a day, or a moment with its zone. */
const moment = String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+\-]\d{2}:\d{2}))?`;
const place = `${named('loc', text)}(?:${named('lastmod', moment)})?`;
const news = named(
  'news:news',
  named('news:publication', named('news:name', text) + named('news:language', '(?:[a-z]{2,3}|zh-cn|zh-tw)')) +
    named('news:publication_date', moment) +
    named('news:title', text),
);

const grammars = {
  sitemap: file(`<urlset xmlns="${sitemaps}">`, named('url', place), '</urlset>'),
  index: file(`<sitemapindex xmlns="${sitemaps}">`, named('sitemap', place), '</sitemapindex>'),
  news: file(`<urlset xmlns="${sitemaps}" xmlns:news="${googleNews}">`, named('url', named('loc', text) + news), '</urlset>'),
};

function file(begin: string, entry: string, end: string) {
  return { begin: `<?xml version="1.0" encoding="UTF-8"?>\n${begin}`, entry: new RegExp(entry, 'vy'), end: `${end}\n` };
}

const most = { sitemap: 50_000, index: 50_000, news: 1_000 };
const largest = 50 * 1024 * 1024;
const longestAddress = 2_048;

/** How a file offends against the protocol, one line for each way; empty when it does not. */
export function offencesOf(xml: string, kind: keyof typeof grammars): string[] {
  const { begin, entry, end } = grammars[kind];
  const offences: string[] = [];
  if (Buffer.byteLength(xml) > largest) offences.push('larger than 50 MB');
  if (!xml.startsWith(begin)) return [...offences, 'does not begin as it should'];
  let entries = 0;
  for (entry.lastIndex = begin.length; ; entries += 1) {
    const at = entry.lastIndex;
    if (entry.test(xml)) continue;
    if (xml.slice(at) !== end) offences.push(`not of the protocol: ${xml.slice(at, at + 120)}`);
    break;
  }
  if (entries > most[kind]) offences.push(`more than ${most[kind]} entries`);
  const addresses = addressesIn(xml);
  if (new Set(addresses).size < addresses.length) offences.push('an address stands twice');
  for (const address of addresses) {
    if (!/^https?:\/\//.test(address) || !URL.canParse(address)) offences.push(`not absolute: ${address}`);
    if (address.length >= longestAddress) offences.push(`too long: ${address.slice(0, 80)}`);
  }
  const moments = [...xml.matchAll(/<(?:lastmod|news:publication_date)>([^<]*)</g)].map(([, each = '']) => each);
  return [...offences, ...moments.filter((each) => Number.isNaN(Date.parse(each))).map((each) => `no moment: ${each}`)];
}

const letters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The addresses that a sitemap or an index names. */
export function addressesIn(xml: string): string[] {
  const unescaped = (value: string) => value.replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name = '') => (code ? String.fromCodePoint(Number(code)) : (letters[name] ?? '')));
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => unescaped(address));
}
