import { sitemapIndexXml } from '@/components/site/sitemap-xml';
import { readSitemapMonths } from '@/newsroom/published/read-sitemap';
import { settings } from '@/platform/settings';

export const dynamic = 'force-dynamic';

/** One sitemap for the standing pages, and one for each month that has stories. */
export async function GET(): Promise<Response> {
  const names = ['pages', ...(await readSitemapMonths())];
  const xml = sitemapIndexXml(names.map((name) => `${settings().siteUrl}/sitemaps/${name}.xml`));
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
