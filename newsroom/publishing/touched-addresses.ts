import { dayAddress, monthAddress } from '../published/calendar';
import { type StoryAddress, storyAddress } from '../published/story-address';

/** Where a story appears before readers. */
export type PlacesOfStory = {
  slug: string;
  /** Midnight UTC of the day of first publication. */
  day: Date;
  sectionSlug: string;
  topicSlugs: string[];
  authorSlugs: string[];
  /** Every claim that it, or an earlier version of it, uses: their pages list it. */
  claimIds: string[];
  /** Addresses of the same story in other languages, which link to it. */
  translations: string[];
  /** The nearest days with live stories, whose pages link to its day. */
  neighbouringDays: Date[];
};

/** Names every public address at once: for what stands on all pages, such as the list of sections. */
export const everyAddress = '*';

/** Where programs read all that was published: one name for its pages, whatever section, topic or author they are of. */
export const publishedStories = '/api/v1/published';

/** More stories than this are not named place by place. */
export const many = 200;

const feedFormats = ['rss.xml', 'atom.xml', 'feed.json'];

/**
 * The public addresses whose content changes with a story, the story's own first: it is rendered before all others.
 * Of its lists these are the first pages; on which other it is, a query knows (places-of-stories.ts).
 */
export function touchedByStory(story: PlacesOfStory): string[] {
  const address = storyAddress(story);
  const day = story.day.toISOString().slice(0, 10);
  const lists = listsOf(story);
  return [
    address,
    '/',
    ...lists,
    ...story.translations,
    ...[story.day, ...story.neighbouringDays].map(dayAddress),
    monthAddress(story.day),
    '/archive',
    '/corrections',
    ...story.claimIds.map(claimAddress),
    ...formsAt(address).slice(1),
    ...story.translations.map(ninjsOf),
    ...['', '/corrections', ...lists].flatMap((list) => feedsOf(list)),
    publishedStories,
    '/sitemap.xml',
    '/sitemaps/pages.xml',
    '/sitemaps/news.xml',
    `/sitemaps/${day.slice(0, 7)}.xml`,
    `/sitemaps/${day}.xml`,
  ];
}

/** A story's address with all that is kept beneath it: where it stands, and where it used to stand. */
export function formsAt(address: string): [address: string, ...beneath: string[]] {
  return [address, changesOf(address), ninjsOf(address)];
}

/** Where the record of a claim stands. */
export function claimAddress(id: string): string {
  return `/claims/${id}`;
}

/** Stands for every page that says what a version of the story changed. */
export function changesOf(address: string): string {
  return `${address}/changes`;
}

/** Stands for every card drawn of the story, whatever version and labels it shows. */
export function cardsOf(storyId: string): string {
  return `/cards/${storyId}`;
}

/** The addresses of a list and of what programs read of it. */
export function touchedByLeaving(list: string): string[] {
  return [list, ...feedsOf(list)];
}

/** A story that bears a name, and the lists whose feeds tell of it. */
export type Bearer = Pick<PlacesOfStory, 'slug' | 'day' | 'sectionSlug' | 'topicSlugs' | 'authorSlugs'>;

/** The addresses that show the name of a topic or an author: its list, the stories that bear it, and every feed with one. */
export function touchedByName(list: `/topics/${string}` | `/authors/${string}`, bearers: Bearer[]): string[] {
  const lists = new Set(['', list, ...bearers.flatMap(listsOf)]);
  if (bearers.length > many) return [list, ...[...lists].flatMap(feedsOf), everyAddress];
  return [
    list,
    ...bearers.map(storyAddress).flatMap((each) => [each, ninjsOf(each)]),
    ...[...lists].flatMap(feedsOf),
    publishedStories,
  ];
}

/**
 * What to name where so many stories change at once that naming each place of each would keep whoever changed them
 * waiting: the front, the sections and the feeds, where most readers are, then the stories, and with them everything.
 */
export function touchedByMany(stories: (StoryAddress & { sectionSlug: string })[]): string[] {
  const [newest, ...others] = stories.map(storyAddress);
  const sections = [...new Set(stories.map(({ sectionSlug }) => `/sections/${sectionSlug}`))];
  return [...(newest ? [newest] : []), '/', ...sections, ...['', '/corrections', ...sections].flatMap(feedsOf), ...others, everyAddress];
}

function ninjsOf(address: string): string {
  return `${address}/ninjs.json`;
}

function listsOf({ sectionSlug, topicSlugs, authorSlugs }: Bearer): string[] {
  return [`/sections/${sectionSlug}`, ...topicSlugs.map((slug) => `/topics/${slug}`), ...authorSlugs.map((slug) => `/authors/${slug}`)];
}

function feedsOf(list: string): string[] {
  return feedFormats.map((format) => `/feeds${list}/${format}`);
}
