import type { CorrectionsPage } from '@/newsroom/published/read-corrections';
import { escaped } from '../markup';
import { type Tongue, tongueOf } from '../messages/tongue';
import { sharedLanguage, type FeedDocument, type Site } from './feed-document';
import { correctionWords } from './stories-feed';

/** What we got wrong, one entry for each notice. */
export function correctionsFeed({ corrections, changedAt }: Pick<CorrectionsPage, 'corrections' | 'changedAt'>, site: Site, tongue: Tongue): FeedDocument {
  const entries = corrections.map(({ id, kind, wrong, right, at, story }) => {
    const { messages } = tongueOf(story.language, tongue);
    const words = correctionWords({ wrong, right }, messages);
    return {
      id: `urn:uuid:${id}`,
      address: `${site.url}/corrections#correction-${id}`,
      title: `${messages.notice[kind]}: ${story.headline}`,
      language: story.language,
      summary: words,
      html: `<p>${escaped(words)}</p><p><a href="${site.url}${story.address}">${escaped(story.headline)}</a></p>`,
      authors: [],
      categories: [{ term: kind, label: messages.notice[kind] }],
      picture: null,
      publishedAt: at,
      changedAt: at,
    };
  });
  return {
    title: `${site.name}: ${tongue.messages.feeds.corrections}`,
    description: tongue.messages.feeds.correctionsMean,
    home: `${site.url}/corrections`,
    publisher: site,
    language: sharedLanguage(entries),
    changedAt,
    entries,
  };
}
