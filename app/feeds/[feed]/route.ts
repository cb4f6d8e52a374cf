import { correctionsFeed, storiesFeed } from '@/components/site/feed-xml';
import { readCorrections } from '@/newsroom/published/read-corrections';
import { readFeed } from '@/newsroom/published/read-feed';
import { settings } from '@/platform/settings';

export const dynamic = 'force-dynamic';

/** RSS 2.0: `all.xml`, `corrections.xml`, and one for each section by its slug. */
export async function GET(_: Request, { params }: { params: Promise<{ feed: string }> }): Promise<Response> {
  const xml = await feedNamed((await params).feed);
  if (!xml) return new Response('There is no such feed.\n', { status: 404 });
  return new Response(xml, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}

async function feedNamed(file: string): Promise<string | null> {
  const name = /^([a-z0-9-]+)\.xml$/.exec(file)?.[1];
  if (!name) return null;
  const { newsroomName, siteUrl } = settings();
  const site = { name: newsroomName, url: siteUrl };
  if (name === 'corrections') return correctionsFeed(await readCorrections(), site);
  const feed = await readFeed(name === 'all' ? null : name);
  return feed && storiesFeed(feed, site, name);
}
