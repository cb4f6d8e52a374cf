import { machineAnswer } from '@/app/machine-answer';
import { sitemapIndexXml } from '@/components/site/sitemap-xml';
import { readSitemapNames } from '@/newsroom/published/read-sitemap';
import { settings } from '@/platform/settings';

export const dynamic = 'force-dynamic';

/** One sitemap for the standing pages, one for what is news, and one for each month that has stories. */
export async function GET(): Promise<Response> {
  const months = await readSitemapNames();
  const names = [{ name: 'pages', changedAt: null }, { name: 'news', changedAt: null }, ...months];
  const entries = names.map(({ name, changedAt }) => ({ address: `${settings().siteUrl}/sitemaps/${name}.xml`, changedAt }));
  return machineAnswer(sitemapIndexXml(entries), 'application/xml');
}
