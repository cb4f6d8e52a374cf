import { machineAnswer, nothingThere } from '@/app/machine-answer';
import { newsSitemapXml, sitemapXml } from '@/components/site/sitemap-xml';
import { readListPages, readNewsSitemap, readSitemap } from '@/newsroom/published/read-sitemap';
import { readSections } from '@/newsroom/published/read-sections';
import { newest } from '@/newsroom/published/whole-story';
import { now } from '@/platform/clock';
import { settings } from '@/platform/settings';

export const dynamic = 'force-dynamic';

/** `pages.xml`, `news.xml`, a month such as `2021-07.xml`, or a day of a month that is too large. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const name = /^([a-z0-9-]+)\.xml$/.exec((await params).name)?.[1] ?? '';
  if (name === 'news') return news();
  const entries = name === 'pages' ? await standingPages() : await readSitemap(name);
  if (!entries) return nothingThere('There is no such sitemap.');
  const { siteUrl } = settings();
  const xml = sitemapXml(entries.map(({ address, changedAt }) => ({ address: `${siteUrl}${address}`, changedAt })));
  return machineAnswer(xml, 'application/xml', newest(entries.flatMap(({ changedAt }) => changedAt ?? [])));
}

async function news(): Promise<Response> {
  const { newsroomName, siteUrl } = settings();
  const entries = (await readNewsSitemap(now())).map(({ address, headline, language, firstPublishedAt }) => ({
    address: `${siteUrl}${address}`, title: headline, language, publishedAt: firstPublishedAt,
  }));
  return machineAnswer(newsSitemapXml(entries, newsroomName), 'application/xml');
}

async function standingPages() {
  const [sections, lists] = await Promise.all([readSections(), readListPages()]);
  const addresses = ['/', ...sections.map(({ slug }) => `/sections/${slug}`), ...lists, '/archive', '/corrections', '/how-we-work', '/about'];
  return addresses.map((address) => ({ address, changedAt: null }));
}
