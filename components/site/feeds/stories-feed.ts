import type { Feed } from '@/newsroom/published/read-feed';
import type { StoryClaim } from '@/newsroom/published/read-story';
import type { Notice } from '@/newsroom/published/story-notices';
import type { WholeStory } from '@/newsroom/published/whole-story';
import { assurance } from '../assurance';
import { wordsIn } from '../direction';
import { labelWords, shakenWords, summaryWords } from '../label-words';
import { escaped } from '../markup';
import { noticeWords } from '../notice-words';
import { storyMarkup } from '../story-markup';
import { feedHome } from './feed-address';
import { sharedLanguage, type FeedDocument, type FeedEntry, type Site } from './feed-document';

/** Stories as a feed, whole: what changed, the text, and how each contested claim in it is known. */
export function storiesFeed({ scope, name, stories, changedAt }: Feed, site: Site): FeedDocument {
  return {
    title: name ? `${site.name}: ${name}` : site.name,
    description: name ? `${name}, newest first` : 'All stories, newest first',
    home: `${site.url}${feedHome(scope)}`,
    publisher: site,
    language: sharedLanguage(stories),
    changedAt,
    entries: stories.map((story) => entry(story, site)),
  };
}

function entry(story: WholeStory, site: Site): FeedEntry {
  const { section, topics, byline } = story;
  const signed = story.authors.map(({ slug, name }) => ({ name, url: `${site.url}/authors/${slug}` }));
  const picture = story.pictures.find(({ hash }) => hash === story.leadPicture);
  return {
    id: `urn:uuid:${story.id}`,
    address: `${site.url}${story.address}`,
    title: story.headline,
    language: story.language,
    summary: summaryWords(story),
    html: entryMarkup(story, site.url),
    authors: signed.length > 0 ? signed : byline ? [{ name: byline, url: null }] : [],
    categories: [section, ...topics].map(({ slug, name }) => ({ term: slug, label: name })),
    picture: picture ? { ...picture, url: `${site.url}/media/${picture.hash}` } : null,
    publishedAt: story.firstPublishedAt,
    changedAt: story.changedAt,
  };
}

function entryMarkup(story: WholeStory, site: string): string {
  const { lang, dir } = wordsIn(story.language);
  const corrected = story.notices.filter(({ kind }) => kind !== 'update').map(noticeMarkup).join('');
  const dateline = story.dateline ? `<p>${escaped(story.dateline)}</p>` : '';
  return [
    story.shaken.length > 0 ? `<p><strong>${shakenWords}</strong></p>${claimList(story.shaken)}` : '',
    corrected,
    `<div lang="${escaped(lang)}" dir="${dir}">${dateline}${storyMarkup(story.document, site)}</div>`,
    contestedMarkup(story, site),
  ].join('');
}

function contestedMarkup({ claims, address }: WholeStory, site: string): string {
  const contested = claims.filter(({ marked }) => marked);
  if (contested.length === 0) return '';
  const more = `<p><a href="${site}${address}#how-we-know">Who says so, who denies it, and what we tried</a></p>`;
  return `<h2>What is contested or not established</h2>${claimList(contested)}${more}`;
}

function claimList(claims: StoryClaim[]): string {
  const items = claims.map(
    (claim) => `<li><span dir="auto">${escaped(claim.statement)}</span> <strong>${labelWords(claim)}</strong> ${assurance(claim)}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

function noticeMarkup({ kind, at, note, corrections }: Notice): string {
  const changes = corrections.map(({ wrong, right }) => correctionWords({ wrong, right }));
  const words = [note, ...changes].filter(Boolean).join(' · ');
  return `<p><strong>${noticeWords[kind]}</strong>, <time datetime="${at.toISOString()}">${at.toISOString().slice(0, 10)}</time>: ${escaped(words)}</p>`;
}

/** “We wrote: … · What is right: …” */
export function correctionWords({ wrong, right }: { wrong: string; right: string }): string {
  return [wrong && `We wrote: ${wrong}`, right && `What is right: ${right}`].filter(Boolean).join(' · ');
}
