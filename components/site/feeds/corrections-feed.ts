import type { CorrectionsPage } from '@/newsroom/published/read-corrections';
import type { PageCorrection } from '@/newsroom/published/story-notices';
import { difference } from '../difference';
import { escaped } from '../markup';
import type { Messages } from '../messages/messages';
import { type Tongue, tongueOf } from '../messages/tongue';
import { sharedLanguage, type FeedDocument, type Site } from './feed-document';
import { correctionWords } from './stories-feed';

/** What we got wrong, one entry for each notice. */
export function correctionsFeed({ corrections, changedAt }: Pick<CorrectionsPage, 'corrections' | 'changedAt'>, site: Site, tongue: Tongue): FeedDocument {
  const entries = corrections.map(({ id, kind, wrong, right, at, story }) => {
    const { messages } = tongueOf(story.language, tongue);
    const words = correctionWords({ kind, wrong, right }, messages);
    return {
      id: `urn:uuid:${id}`,
      address: `${site.url}/corrections#correction-${id}`,
      title: `${messages.notice[kind]}: ${story.headline}`,
      language: story.language,
      summary: words,
      html: `${correctionMarkup({ kind, wrong, right }, messages)}<p><a href="${site.url}${story.address}">${escaped(story.headline)}</a></p>`,
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

/** As the page of corrections shows them: the words that changed struck and set. */
function correctionMarkup({ kind, wrong, right }: Pick<PageCorrection, 'kind' | 'wrong' | 'right'>, { weWrote, shouldRead, whatIsRight }: Messages): string {
  if (kind === 'retraction') return `<p dir="auto">${escaped(right)}</p>`;
  const { before, wrong: struck, right: set, after } = difference(wrong, right);
  const within = (words: string, tag: 'del' | 'ins') => `${escaped(before)}${words && `<${tag}>${escaped(words)}</${tag}>`}${escaped(after)}`;
  return [
    wrong && `<p dir="auto">${weWrote} ${within(struck, 'del')}</p>`,
    right && `<p dir="auto">${wrong ? shouldRead : whatIsRight} ${within(set, 'ins')}</p>`,
  ].join('');
}
