import { generateRssFeed } from 'feedsmith';
import { contestationWords, verificationWords } from '@/components/ui/state-words';
import type { CorrectionsPage } from '@/newsroom/published/read-corrections';
import type { Feed } from '@/newsroom/published/read-feed';
import type { StoryCard } from '@/newsroom/published/story-card';
import { noticeWords } from './notice-words';

type Site = { name: string; url: string };

/** Stories as RSS 2.0. What a headline cannot carry stands before the standfirst: a feed is a surface like any other. */
export function storiesFeed({ section, stories }: Feed, site: Site, name: string): string {
  return generateRssFeed({
    title: section ? `${site.name}: ${section.name}` : site.name,
    link: section ? `${site.url}/sections/${section.slug}` : site.url,
    description: section ? `${section.name}, newest first` : 'All stories, newest first',
    lastBuildDate: newest(stories.map(({ updatedAt }) => updatedAt)),
    atom: { links: [{ href: `${site.url}/feeds/${name}.xml`, rel: 'self', type: 'application/rss+xml' }] },
    items: stories.map((story) => ({
      title: story.headline,
      link: `${site.url}${story.address}`,
      description: [contestedWords(story), story.standfirst].filter(Boolean).join(' '),
      categories: [{ name: story.section.name }],
      guid: { value: `urn:uuid:${story.id}`, isPermaLink: false },
      pubDate: story.firstPublishedAt,
      ...(story.byline && { dc: { creators: [story.byline] } }),
    })),
  });
}

export function correctionsFeed({ corrections }: CorrectionsPage, site: Site): string {
  return generateRssFeed({
    title: `${site.name}: corrections`,
    link: `${site.url}/corrections`,
    description: 'What we got wrong and what is right, newest first',
    lastBuildDate: newest(corrections.map(({ at }) => at)),
    atom: { links: [{ href: `${site.url}/feeds/corrections.xml`, rel: 'self', type: 'application/rss+xml' }] },
    items: corrections.map(({ id, kind, wrong, right, at, story }) => ({
      title: `${noticeWords[kind]}: ${story.headline}`,
      link: `${site.url}${story.address}`,
      description: [wrong && `We wrote: ${wrong}`, right && `What is right: ${right}`].filter(Boolean).join(' · '),
      guid: { value: `urn:uuid:${id}`, isPermaLink: false },
      pubDate: at,
    })),
  });
}

/** “[Disputed, not independently verified.]” for the first contested core claim; nothing for a settled story. */
function contestedWords({ contested: [first] }: StoryCard): string {
  if (!first) return '';
  const settled = first.verification === 'verified' || first.verification === 'corroborated';
  const words = [
    first.contestation === 'uncontested' ? '' : contestationWords[first.contestation],
    settled ? '' : verificationWords[first.verification],
  ].filter(Boolean);
  return words.length > 0 ? `[${words.join('. ')}.]` : '';
}

function newest(moments: Date[]): Date | undefined {
  return moments.toSorted((a, b) => b.getTime() - a.getTime())[0];
}
