import type { NewsArticle, WithContext } from 'schema-dts';
import type { RetractedStory } from '@/newsroom/published/read-story';
import type { Site } from './feeds/feed-document';
import { type Tongue, tongueOf } from './messages/tongue';
import { correctionsOf, newsroomOf } from './news-article';

/** schema.org's description of a story that was taken back: that it was, when, and what we say of it; nothing it said. */
export function retractedArticle(story: RetractedStory, site: Site, newsroom: Tongue): WithContext<NewsArticle> {
  const tongue = tongueOf(story.language, newsroom);
  const address = `${site.url}${story.address}`;
  const correction = correctionsOf(story, tongue);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${address}#story`,
    identifier: `urn:uuid:${story.id}`,
    headline: tongue.messages.withdrawn.titled(story.headline),
    description: tongue.messages.withdrawn.description,
    creativeWorkStatus: 'Retracted',
    inLanguage: story.language,
    articleSection: story.section.name,
    url: address,
    mainEntityOfPage: address,
    datePublished: story.firstPublishedAt.toISOString(),
    dateModified: story.updatedAt.toISOString(),
    publisher: newsroomOf(site),
    ...(correction.length > 0 && { correction }),
  };
}
