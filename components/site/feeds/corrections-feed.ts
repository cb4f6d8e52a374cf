import type { CorrectionsPage } from '@/newsroom/published/read-corrections';
import { escaped } from '../markup';
import { noticeWords } from '../notice-words';
import { sharedLanguage, type FeedDocument, type Site } from './feed-document';
import { correctionWords } from './stories-feed';

/** What we got wrong, one entry for each notice. */
export function correctionsFeed({ corrections, changedAt }: Pick<CorrectionsPage, 'corrections' | 'changedAt'>, site: Site): FeedDocument {
  const entries = corrections.map(({ id, kind, wrong, right, at, story }) => {
    const words = correctionWords({ wrong, right });
    return {
      id: `urn:uuid:${id}`,
      address: `${site.url}/corrections#correction-${id}`,
      title: `${noticeWords[kind]}: ${story.headline}`,
      language: story.language,
      summary: words,
      html: `<p>${escaped(words)}</p><p><a href="${site.url}${story.address}">${escaped(story.headline)}</a></p>`,
      authors: [],
      categories: [{ term: kind, label: noticeWords[kind] }],
      picture: null,
      publishedAt: at,
      changedAt: at,
    };
  });
  return {
    title: `${site.name}: corrections`,
    description: 'What we got wrong and what is right, newest first',
    home: `${site.url}/corrections`,
    publisher: site,
    language: sharedLanguage(entries),
    changedAt,
    entries,
  };
}
