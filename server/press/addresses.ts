import { publishedStories } from '@/newsroom/publishing/touched-addresses';

/** A public address that the press keeps: its one canonical form, and the pathname by which changes name it. */
export type KeptAddress = {
  key: string;
  pathname: string;
  /** One of a great many: cards, what versions changed, what follows the first page of a list. They may crowd out only each other. */
  further: boolean;
  /** One of the pages in which programs read all that was published. There is no end of them, and with each publication others: they are kept in memory alone. */
  endless?: true;
  /** For programs, which come for it in their own time: a change takes it from the disk, and whoever asks next has it rendered again. */
  whenAsked?: true;
};

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const feed = '(?:rss\\.xml|atom\\.xml|feed\\.json)';
const day = '\\d{4}/\\d{2}/\\d{2}';
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const sha256 = '[0-9a-f]{64}';
const list = `/(?:(?:sections|topics|authors)/${slug}|${day}|\\d{4}/\\d{2}|corrections|claims/${uuid})`;

/** The key after which such a page begins (newsroom/published/page-key.ts). */
const pageKey = new RegExp(`^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z_${uuid}$`);

/** Every address that is the same for everybody. Whatever else is asked for goes to the framework and is not kept. */
const kept: { pathname: RegExp; further?: true; named?: (pathname: string) => string }[] = [
  { pathname: exactly('/') },
  { pathname: exactly(`/${day}/${slug}(?:/ninjs\\.json)?`) },
  // There is one for each version and one for all; a change names all of a story's at once (newsroom/publishing/touched-addresses.ts).
  { pathname: exactly(`/${day}/${slug}/changes(?:/[1-9]\\d{0,3})?`), named: (pathname) => pathname.replace(/\/\d+$/, '') },
  { pathname: exactly(list) },
  { pathname: exactly(`${list}/before/${uuid}`), further: true },
  { pathname: exactly('/(?:archive|how-we-work|about)') },
  { pathname: exactly(`/feeds/(?:(?:sections|topics|authors)/${slug}/|corrections/)?${feed}`) },
  { pathname: exactly('/(?:sitemap\\.xml|robots\\.txt|favicon\\.ico|icon\\.svg|apple-touch-icon\\.png)') },
  { pathname: exactly('/sitemaps/(?:pages|news|\\d{4}-\\d{2}(?:-\\d{2})?)\\.xml') },
  { pathname: exactly(`/media/${sha256}`) },
  // There is one for each version and label; a change names all of a story's at once.
  { pathname: exactly(`/cards/${uuid}-\\d{1,5}-[0-9a-f]{10}\\.png`), named: (pathname) => pathname.slice(0, '/cards/'.length + 36) },
  { pathname: /^\/_next\/static\/[\w./~-]+$/ },
];

const longestAddress = 2_000;

/**
 * The canonical form of what was asked for, or null where nothing is kept. Parameters that mean nothing at an address
 * are left out, so that a newsletter's tags lead to the page itself.
 * @param target the request target as it came over the wire
 */
export function keptAddress(target: string): KeptAddress | null {
  if (target.length > longestAddress) return null;
  const cut = target.indexOf('?');
  const pathname = cut < 0 ? target : target.slice(0, cut);
  if (pathname.includes('..')) return null;
  if (pathname === publishedStories) return publishedAddress(cut < 0 ? '' : target.slice(cut + 1));
  const form = kept.find((each) => each.pathname.test(pathname));
  if (!form) return null;
  const { named, further = false } = form;
  return named ? { key: pathname, pathname: named(pathname), further: true } : { key: pathname, pathname, further };
}

/** A page of what programs read of all that was published; the first of everything is kept as pages are. Null where the question is to be refused: see questionIn of the API. */
function publishedAddress(query: string): KeptAddress | null {
  const said = new URLSearchParams(query);
  const meant = ['section', 'topic', 'author', 'before'].flatMap((name) => said.getAll(name).map((value): [string, string] => [name, value]));
  const [scopes, pages] = [meant.filter(([name]) => name !== 'before'), meant.filter(([name]) => name === 'before')];
  if (scopes.length > 1 || pages.length > 1) return null;
  if (!scopes.every(([, value]) => exactly(slug).test(value)) || !pages.every(([, value]) => pageKey.test(value))) return null;
  if (meant.length === 0) return { key: publishedStories, pathname: publishedStories, further: false, whenAsked: true };
  return { key: `${publishedStories}?${new URLSearchParams(meant)}`, pathname: publishedStories, further: true, endless: true, whenAsked: true };
}

/** Whether a change names many pages by this name: the cards of a story, or what each version of it changed. */
export function isNameOfMany(pathname: string): boolean {
  return exactly(`/cards/${uuid}`).test(pathname) || exactly(`/${day}/${slug}/changes`).test(pathname);
}

/** A story is rendered before anybody asks: its first reader is on the way. */
export function isStory({ pathname }: KeptAddress): boolean {
  return /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+$/.test(pathname);
}

/** What readers come for, past us too where another door reads the disk: the front page, those of sections, and stories. */
export function isReadByAll(address: KeptAddress): boolean {
  return address.pathname === '/' || /^\/sections\/[^/]+$/.test(address.pathname) || isStory(address);
}

function exactly(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}
