import type { Metadata } from 'next';
import type { LiveStory, RetractedStory } from '@/newsroom/published/read-story';
import type { StoryTies } from '@/newsroom/published/story-ties';
import { feedAddress, feedFormats, type FeedSubject } from './feeds/feed-address';
import type { Site } from './feeds/feed-document';
import { summaryWords } from './label-words';
import { localeOf } from './locale-of';
import { type Tongue, tongueOf } from './messages/tongue';
import { socialPicture, type SocialPicture } from './social-picture';

type Page = {
  newsroom: string;
  tongue: Tongue;
  /** Without the newsroom's name; the front page has none. */
  title?: string;
  description?: string;
  /** The one address under which the page is to be known, from the first slash on. */
  address: string;
  /** The feeds that follow this page, beside those of the whole paper. */
  feeds?: { subject: FeedSubject; title: string };
};

/** What the head of a page says to programs: its one address, its feeds, and what a link to it shows elsewhere. */
export function pageMetadata({ newsroom, tongue, title, description, address, feeds }: Page): Metadata {
  return {
    ...(title && { title }),
    ...(description && { description }),
    alternates: { canonical: address, types: feedLinks(newsroom, feeds) },
    openGraph: { type: 'website', ...shownElsewhere({ newsroom, title: title ?? newsroom, description, address, locale: ogLocale(tongue.spoken.lang), picture: null }) },
    twitter: { card: 'summary', title: title ?? newsroom, ...(description && { description }) },
  };
}

/** The same for a story. What a link to it shows states its claims, so it says how they are known. */
export function storyMetadata(story: LiveStory, { topics, authors, translations }: StoryTies, site: Site, tongue: Tongue): Metadata {
  const newsroom = site.name;
  const { headline: title, address, section, language } = story;
  const description = summaryWords(story, tongueOf(story.language, tongue));
  const picture = socialPicture(story, newsroom, tongue);
  return {
    title,
    description,
    alternates: {
      canonical: address,
      ...(translations.length > 0 && { languages: everyLanguage([story, ...translations]) }),
      types: {
        ...feedLinks(newsroom, { subject: { kind: 'section', slug: section.slug }, title: section.name }),
        'application/json': [{ url: `${address}/ninjs.json`, title: 'IPTC ninjs' }],
      },
    },
    openGraph: {
      type: 'article',
      ...shownElsewhere({ newsroom, title, description, address, locale: ogLocale(language), picture }),
      ...(translations.length > 0 && { alternateLocale: translations.map((each) => ogLocale(each.language)) }),
      publishedTime: story.firstPublishedAt.toISOString(),
      modifiedTime: story.updatedAt.toISOString(),
      section: section.name,
      ...(authors.length > 0 && { authors: authors.map(({ slug }) => `${site.url}/authors/${slug}`) }),
      ...(topics.length > 0 && { tags: topics.map(({ name }) => name) }),
    },
    twitter: { card: picture ? 'summary_large_image' : 'summary', title, description, ...(picture && { images: [picture] }) },
  };
}

type Told = Pick<LiveStory, 'id' | 'language' | 'address' | 'firstPublishedAt'>;

/** The same on the page of each: all of them, and the one first published for those who read none of their languages. */
function everyLanguage(stories: Told[]): Record<string, string> {
  const [original, ...later] = stories.toSorted((a, b) => a.firstPublishedAt.getTime() - b.firstPublishedAt.getTime() || a.id.localeCompare(b.id));
  if (!original) return {};
  return { ...Object.fromEntries([original, ...later].map(({ language, address }) => [localeOf(language), address])), 'x-default': original.address };
}

/** A story that was taken back is not to be found by searching, and a link to it says what became of it. */
export function retractedMetadata({ headline, address, language }: RetractedStory, newsroom: string, tongue: Tongue): Metadata {
  const { withdrawn } = tongueOf(language, tongue).messages;
  const [title, description] = [withdrawn.titled(headline), withdrawn.description];
  return {
    title,
    description,
    robots: { index: false },
    alternates: { canonical: address, types: feedLinks(newsroom, { subject: { kind: 'corrections' }, title: tongue.messages.feeds.corrections }) },
    openGraph: { type: 'website', ...shownElsewhere({ newsroom, title, description, address, locale: ogLocale(language), picture: null }) },
    twitter: { card: 'summary', title, description },
  };
}

function feedLinks(newsroom: string, own?: Page['feeds']) {
  const subjects = [...(own ? [own] : []), { subject: { kind: 'all' } as const, title: '' }];
  const formats = (['rss', 'atom', 'json'] as const).map((format) => [
    feedFormats[format].mediaType,
    subjects.map(({ subject, title }) => ({
      url: feedAddress(subject, format),
      title: `${title ? `${newsroom}: ${title}` : newsroom} (${feedFormats[format].name})`,
    })),
  ]);
  return Object.fromEntries(formats) as Record<string, { url: string; title: string }[]>;
}

type Shown = { newsroom: string; title: string; description?: string | undefined; address: string; locale: string; picture: SocialPicture | null };

function shownElsewhere({ newsroom, title, description, address, locale, picture }: Shown) {
  return { siteName: newsroom, title, ...(description && { description }), url: address, locale, images: picture ? [picture] : [] };
}

/** Open Graph wants a language with its country: `ps_AF`. */
function ogLocale(tag: string): string {
  const { language, region } = new Intl.Locale(localeOf(tag));
  return `${language}_${region ?? (language === 'en' ? 'GB' : (new Intl.Locale(language).maximize().region ?? ''))}`.replace(/_$/, '');
}
