import type { StoryScope } from '@/newsroom/published/story-ids';

/** What a feed is about; corrections have feeds beside those of stories. */
export type FeedSubject = StoryScope | { kind: 'corrections' };
export type FeedFormat = 'rss' | 'atom' | 'json';

export const feedFormats: Record<FeedFormat, { file: string; mediaType: string; name: string }> = {
  rss: { file: 'rss.xml', mediaType: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', mediaType: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', mediaType: 'application/feed+json', name: 'JSON Feed' },
};

const folders = { section: 'sections', topic: 'topics', author: 'authors' } as const;
const formatNames = ['rss', 'atom', 'json'] as const;

/** Where a feed stands, such as `/feeds/topics/border/atom.xml`. */
export function feedAddress(subject: FeedSubject, format: FeedFormat): string {
  const folder =
    subject.kind === 'all' ? '' : subject.kind === 'corrections' ? '/corrections' : `/${folders[subject.kind]}/${subject.slug}`;
  return `/feeds${folder}/${feedFormats[format].file}`;
}

/** The page that a feed follows. */
export function feedHome(subject: FeedSubject): string {
  if (subject.kind === 'all') return '/';
  return subject.kind === 'corrections' ? '/corrections' : `/${folders[subject.kind]}/${subject.slug}`;
}

/** What the parts of an address behind `/feeds` ask for; null when no feed could stand there. */
export function parseFeedAddress(parts: readonly string[]): { subject: FeedSubject; format: FeedFormat } | null {
  const format = formatNames.find((name) => feedFormats[name].file === parts.at(-1));
  if (!format) return null;
  const [folder, slug = ''] = parts.slice(0, -1);
  if (parts.length === 1) return { subject: { kind: 'all' }, format };
  if (parts.length === 2) return folder === 'corrections' ? { subject: { kind: 'corrections' }, format } : null;
  const kind = (['section', 'topic', 'author'] as const).find((each) => folders[each] === folder);
  if (!kind || parts.length !== 3 || !isSlug(slug)) return null;
  return { subject: { kind, slug }, format };
}

/** Feeds used to stand at `/feeds/all.xml`, `/feeds/corrections.xml` and `/feeds/<section>.xml`; where each stands now. */
export function formerFeedAddress(parts: readonly string[]): string | null {
  const name = parts.length === 1 ? /^([a-z0-9-]+)\.xml$/.exec(parts[0] ?? '')?.[1] : undefined;
  if (!name) return null;
  if (name === 'all') return feedAddress({ kind: 'all' }, 'rss');
  if (name === 'corrections') return feedAddress({ kind: 'corrections' }, 'rss');
  return isSlug(name) ? feedAddress({ kind: 'section', slug: name }, 'rss') : null;
}

function isSlug(text: string): boolean {
  return text.length <= 200 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
