import type { CorrectionComment, CreativeWork, NewsMediaOrganization, ReportageNewsArticle, WithContext } from 'schema-dts';
import { isLinkAddress } from '@/editor/link-address';
import type { LiveStory } from '@/newsroom/published/read-story';
import type { StoryTies } from '@/newsroom/published/story-ties';
import { correctionWords } from './feeds/stories-feed';
import type { Site } from './feeds/feed-document';
import { summaryWords } from './label-words';
import { type Tongue, tongueOf } from './messages/tongue';
import { policies } from './policies';
import { countWords, storyPlainText } from './story-markup';

/**
 * schema.org's description of a story, with what it says of trust: how we know (`backstory`), what readers can look at
 * themselves (`citation`), what was wrong (`correction`), and on the publisher where we say how we work.
 */
export function newsArticle(story: LiveStory, ties: StoryTies, site: Site, newsroom: Tongue): WithContext<ReportageNewsArticle> {
  const tongue = tongueOf(story.language, newsroom);
  const link = (path: string) => `${site.url}${path}`;
  const { dateline, leadPicture } = story;
  const description = summaryWords(story, tongue);
  const [citation, correction] = [citationsOf(story), correctionsOf(story, tongue)];
  const backstory = story.claims.map(({ method }) => method).filter(Boolean).join(' ');
  const publisher = newsroomOf(site);
  return {
    '@context': 'https://schema.org',
    '@type': 'ReportageNewsArticle',
    '@id': `${link(story.address)}#story`,
    identifier: `urn:uuid:${story.id}`,
    headline: story.headline,
    ...(description && { description }),
    ...(dateline && { dateline }),
    inLanguage: story.language,
    articleSection: story.section.name,
    url: link(story.address),
    mainEntityOfPage: link(story.address),
    datePublished: story.firstPublishedAt.toISOString(),
    dateModified: story.updatedAt.toISOString(),
    version: story.version,
    wordCount: countWords(storyPlainText(story.document)),
    isAccessibleForFree: true,
    ...(leadPicture && { image: [link(`/media/${leadPicture}`)] }),
    author: authorsOf(story, ties, site),
    publisher,
    copyrightHolder: { '@type': 'NewsMediaOrganization', '@id': publisher['@id'] ?? site.url, name: site.name },
    ...(ties.topics.length > 0 && { about: ties.topics.map(({ slug, name }) => ({ '@type': 'Thing', name, url: link(`/topics/${slug}`) })) }),
    ...(ties.place && { contentLocation: placeOf(ties.place, dateline) }),
    ...(backstory && { backstory }),
    ...(citation.length > 0 && { citation }),
    ...(correction.length > 0 && { correction }),
    ...translationsOf(story, ties, site),
  };
}

/** The newspaper, with the pages on which it says what it holds to. */
export function newsroomOf(site: Site) {
  const said = Object.fromEntries(policies.map(({ property, path }) => [property, `${site.url}${path}`])) as Record<
    (typeof policies)[number]['property'],
    string
  >;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${site.url}/#newsroom`,
    name: site.name,
    url: `${site.url}/`,
    logo: `${site.url}/icon.svg`,
    ...said,
  } satisfies NewsMediaOrganization;
}

/** Those who sign it, or else the words of the byline; a story that nobody signs is the newspaper's. */
function authorsOf({ byline }: LiveStory, { authors }: StoryTies, site: Site): ReportageNewsArticle['author'] {
  if (authors.length > 0) {
    return authors.map(({ slug, name, role }) => ({
      '@type': 'Person' as const, name, url: `${site.url}/authors/${slug}`, ...(role && { jobTitle: role }),
    }));
  }
  return byline ? [{ '@type': 'Person', name: byline }] : [{ '@type': 'NewsMediaOrganization', name: site.name, url: `${site.url}/` }];
}

function placeOf({ name, latitude, longitude }: NonNullable<StoryTies['place']>, dateline: string): ReportageNewsArticle['contentLocation'] {
  const said = name || dateline;
  return { '@type': 'Place', ...(said && { name: said }), geo: { '@type': 'GeoCoordinates', latitude, longitude } };
}

/** Only what readers can follow, once each. */
function citationsOf({ claims }: LiveStory): CreativeWork[] {
  const shown = claims.flatMap(({ evidence }) => evidence).flatMap(({ title, url }) => (isLinkAddress(url) ? [[url, title] as const] : []));
  return [...new Map(shown)].map(([url, name]): CreativeWork => ({ '@type': 'CreativeWork', name, url }));
}

/** What was wrong, or what became of the story, each with the word we call it by. */
export function correctionsOf({ notices }: Pick<LiveStory, 'notices'>, { messages }: Tongue): CorrectionComment[] {
  return notices
    .filter(({ kind }) => kind !== 'update')
    .flatMap(({ kind, at, note, corrections }) => {
      const texts = corrections.length > 0 ? corrections.map((correction) => correctionWords(correction, messages)) : [note];
      return texts.filter(Boolean).map((text): CorrectionComment => ({
        '@type': 'CorrectionComment', name: messages.notice[kind], text, datePublished: at.toISOString(),
      }));
    });
}

/** Of a story in several languages the one first published counts as the original. */
function translationsOf(story: LiveStory, { translations }: StoryTies, site: Site): Pick<ReportageNewsArticle, 'translationOfWork' | 'workTranslation'> {
  const refer = ({ address, headline, language }: StoryTies['translations'][number]) => ({
    '@type': 'ReportageNewsArticle' as const, '@id': `${site.url}${address}#story`, headline, inLanguage: language, url: `${site.url}${address}`,
  });
  const [oldest] = translations.toSorted((a, b) => a.firstPublishedAt.getTime() - b.firstPublishedAt.getTime());
  if (!oldest) return {};
  if (oldest.firstPublishedAt < story.firstPublishedAt) return { translationOfWork: refer(oldest) };
  return { workTranslation: translations.map(refer) };
}
