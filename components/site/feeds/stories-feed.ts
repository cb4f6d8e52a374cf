import type { Feed } from '@/newsroom/published/read-feed';
import type { StoryClaim } from '@/newsroom/published/read-story';
import type { Notice, PageCorrection } from '@/newsroom/published/story-notices';
import type { WholeForm, WholeRetraction, WholeStory } from '@/newsroom/published/whole-story';
import { assurance } from '../assurance';
import { wordsIn } from '../direction';
import { labelWords, summaryWords } from '../label-words';
import { escaped } from '../markup';
import type { Messages } from '../messages/messages';
import { english } from '../messages/english';
import { type Tongue, tongueOf } from '../messages/tongue';
import { storyMarkup } from '../story-markup';
import { feedHome } from './feed-address';
import { sharedLanguage, type FeedDocument, type FeedEntry, type FeedFile, type Site } from './feed-document';

/** Stories as a feed, whole, but for those that are held, and that they were taken back where they were: what changed, the text, and how each contested claim in it is known, in the tongue of the story. */
export function storiesFeed({ scope, name, stories, changedAt }: Feed, site: Site, tongue: Tongue): FeedDocument {
  const { feeds } = tongue.messages;
  return {
    title: name ? `${site.name}: ${name}` : site.name,
    description: name ? feeds.newestFirst(name) : feeds.all,
    home: `${site.url}${feedHome(scope)}`,
    publisher: site,
    language: sharedLanguage(stories),
    changedAt,
    entries: stories.map((story) => {
      const itsTongue = tongueOf(story.language, tongue);
      return story.standing === 'live' ? entry(story, site, itsTongue) : retraction(story, site, itsTongue);
    }),
  };
}

function entry(story: WholeStory, site: Site, tongue: Tongue): FeedEntry {
  const { section, topics, byline } = story;
  const signed = story.authors.map(({ slug, name }) => ({ name, url: `${site.url}/authors/${slug}` }));
  const picture = story.pictures.find(({ hash }) => hash === story.leadPicture);
  return {
    id: `urn:uuid:${story.id}`,
    address: `${site.url}${story.address}`,
    title: story.headline,
    language: story.language,
    ...(isHeld(story) ? heldEntry(story, site.url, tongue) : { summary: summaryWords(story, tongue), html: entryMarkup(story, site.url, tongue.messages) }),
    authors: signed.length > 0 ? signed : byline ? [{ name: byline, url: null }] : [],
    categories: [section, ...topics].map(({ slug, name }) => ({ term: slug, label: name })),
    picture: picture && !isHeld(story) ? { ...located(picture, site.url), alt: picture.alt, forms: picture.forms.map((form) => ({ ...located(form, site.url), bytes: form.bytes })) } : null,
    publishedAt: story.firstPublishedAt,
    changedAt: story.changedAt,
  };
}

/** What a story rests on has fallen or is looked at again: it is distributed no further. */
function isHeld({ shaken }: WholeStory): boolean {
  return shaken.length > 0;
}

/** Under the id that the story had too, so that the warning takes the place of the text that people have of it. */
function heldEntry(story: WholeStory, site: string, tongue: Tongue): Pick<FeedEntry, 'summary' | 'html'> {
  const { messages } = tongue;
  const warning = `<p><strong>${messages.shaken}</strong></p>${claimList(story.shaken, messages)}`;
  const link = `<p><a href="${site}${story.address}">${messages.feeds.held}</a></p>`;
  return { summary: summaryWords({ ...story, standfirst: '' }, tongue), html: [warning, correctedMarkup(story, messages), link].join('') };
}

/** Under the id that the story had, so that it takes the place of what people have of it; nothing of what it said. */
function retraction(story: WholeRetraction, site: Site, { messages }: Tongue): FeedEntry {
  const { withdrawn } = messages;
  return {
    id: `urn:uuid:${story.id}`,
    address: `${site.url}${story.address}`,
    title: withdrawn.titled(story.headline),
    language: story.language,
    summary: withdrawn.description,
    html: `<p>${messages.retractedMeans}</p>${story.notices.map((notice) => noticeMarkup(notice, messages)).join('')}`,
    authors: [],
    categories: [{ term: story.section.slug, label: story.section.name }],
    picture: null,
    publishedAt: story.firstPublishedAt,
    changedAt: story.updatedAt,
  };
}

function located({ hash, mediaType, width, height }: Omit<WholeForm, 'bytes'>, site: string): FeedFile {
  return { url: `${site}/media/${hash}`, mediaType, width, height };
}

function entryMarkup(story: WholeStory, site: string, messages: Messages): string {
  const { lang, dir } = wordsIn(story.language);
  const dateline = story.dateline ? `<p>${escaped(story.dateline)}</p>` : '';
  return [
    correctedMarkup(story, messages),
    `<div lang="${escaped(lang)}" dir="${dir}">${dateline}${storyMarkup(story.document, site)}</div>`,
    contestedMarkup(story, site, messages),
  ].join('');
}

function correctedMarkup({ notices }: WholeStory, messages: Messages): string {
  return notices.filter(({ kind }) => kind !== 'update').map((notice) => noticeMarkup(notice, messages)).join('');
}

function contestedMarkup({ claims, address }: WholeStory, site: string, messages: Messages): string {
  const contested = claims.filter(({ marked }) => marked);
  if (contested.length === 0) return '';
  const more = `<p><a href="${site}${address}#how-we-know">${messages.feeds.more}</a></p>`;
  return `<h2>${messages.feeds.contested}</h2>${claimList(contested, messages)}${more}`;
}

function claimList(claims: StoryClaim[], messages: Messages): string {
  const items = claims.map(
    (claim) => `<li><span dir="auto">${escaped(claim.statement)}</span> <strong>${labelWords(claim, messages)}</strong> ${assurance(claim, messages)}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

function noticeMarkup({ kind, at, note, corrections }: Notice, messages: Messages): string {
  // A retraction takes back the whole story, and its note says all that its correction does.
  const changes = kind === 'retraction' ? [] : corrections.map((correction) => correctionWords(correction, messages));
  const words = [note, ...changes].filter(Boolean).join(' · ');
  return `<p><strong>${messages.notice[kind]}</strong>${messages.comma}<time datetime="${at.toISOString()}">${at.toISOString().slice(0, 10)}</time>: ${escaped(words)}</p>`;
}

/** “We wrote: … · What is right: …”; of a retraction, why the story was taken back. */
export function correctionWords({ kind, wrong, right }: Pick<PageCorrection, 'kind' | 'wrong' | 'right'>, { weWrote, whatIsRight } = english): string {
  if (kind === 'retraction') return right;
  return [wrong && `${weWrote} ${wrong}`, right && `${whatIsRight} ${right}`].filter(Boolean).join(' · ');
}
