import { machineAnswer, nothingThere } from '@/app/machine-answer';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { correctionsFeed } from '@/components/site/feeds/corrections-feed';
import { feedAddress, feedFormats, formerFeedAddress, parseFeedAddress, type FeedSubject } from '@/components/site/feeds/feed-address';
import type { FeedDocument, Site } from '@/components/site/feeds/feed-document';
import { storiesFeed } from '@/components/site/feeds/stories-feed';
import { writeFeed } from '@/components/site/feeds/write-feed';
import { readCorrections } from '@/newsroom/published/read-corrections';
import { readFeed } from '@/newsroom/published/read-feed';
import { settings } from '@/platform/settings';

export const dynamic = 'force-dynamic';

/** Every feed in RSS 2.0, Atom and JSON Feed; the addresses feeds used to have lead on for good. */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const { path } = await params;
  const { newsroomName, siteUrl } = settings();
  const asked = parseFeedAddress(path);
  const moved = asked ? null : formerFeedAddress(path);
  if (moved) return new Response(null, { status: 308, headers: { location: moved } });
  const feed = asked && (await feedOf(asked.subject, { name: newsroomName, url: siteUrl }));
  if (!asked || !feed) return nothingThere('There is no such feed.');
  const self = `${siteUrl}${feedAddress(asked.subject, asked.format)}`;
  return machineAnswer(writeFeed(feed, asked.format, self), feedFormats[asked.format].mediaType, feed.changedAt);
}

async function feedOf(subject: FeedSubject, site: Site): Promise<FeedDocument | null> {
  if (subject.kind === 'corrections') {
    // Those on the first page: each entry leads to its place there.
    const corrections = await readCorrections();
    return corrections && correctionsFeed(corrections, site, tongueOfNewsroom());
  }
  const feed = await readFeed(subject);
  return feed && storiesFeed(feed, site, tongueOfNewsroom());
}
