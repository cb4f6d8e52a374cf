import { sitemapXml } from '@/components/site/sitemap-xml';
import { readSections } from '@/newsroom/published/read-sections';
import { readSitemap, type SitemapEntry } from '@/newsroom/published/read-sitemap';
import { settings } from '@/platform/settings';

export const dynamic = 'force-dynamic';

type Entry = Omit<SitemapEntry, 'changedAt'> & { changedAt: Date | null };

/** `pages.xml`, or a month such as `2021-07.xml`. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await params;
  const entries: Entry[] | null = name === 'pages.xml' ? await standingPages() : await monthOf(name);
  if (!entries) return new Response('There is no such sitemap.\n', { status: 404 });
  const xml = sitemapXml(entries.map(({ address, changedAt }) => ({ address: `${settings().siteUrl}${address}`, changedAt })));
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

async function monthOf(name: string): Promise<SitemapEntry[] | null> {
  const month = /^(\d{4}-\d{2})\.xml$/.exec(name)?.[1];
  return month ? readSitemap(month) : null;
}

async function standingPages(): Promise<Entry[]> {
  const sections = await readSections();
  const addresses = ['/', ...sections.map(({ slug }) => `/sections/${slug}`), '/corrections', '/how-we-work'];
  return addresses.map((address) => ({ address, changedAt: null }));
}
