import { localeOf } from './locale-of';

/** A part of a byline; `slug` leads to the author whose name it is. */
export type BylineRun = { text: string; slug: string | null };

type Named = { slug: string; name: string };

/**
 * Who a story is by: its authors in their order, and the words the desk wrote for those whose names must not appear.
 * An author whom those words name already is not named twice.
 */
export function bylineRuns(words: string, authors: readonly Named[], language: string): BylineRun[] {
  const apart = authors.filter(({ name }) => !words.includes(name));
  const listed = listRuns(apart, language);
  const written = linked(words, authors);
  return listed.length > 0 && written.length > 0 ? [...listed, { text: ' · ', slug: null }, ...written] : [...listed, ...written];
}

function listRuns(authors: readonly Named[], language: string): BylineRun[] {
  const parts = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).formatToParts(authors.map(({ name }) => name));
  let next = 0;
  return parts.map(({ type, value }) => ({ text: value, slug: type === 'element' ? (authors[next++]?.slug ?? null) : null }));
}

/** The longest name first, so that a shorter one that begins it does not take its place. */
function linked(words: string, authors: readonly Named[]): BylineRun[] {
  if (words === '') return [];
  const [author] = authors.filter(({ name }) => words.includes(name)).toSorted((a, b) => b.name.length - a.name.length);
  if (!author) return [{ text: words, slug: null }];
  const others = authors.filter(({ slug }) => slug !== author.slug);
  const [before = '', ...after] = words.split(author.name);
  return [...linked(before, others), { text: author.name, slug: author.slug }, ...linked(after.join(author.name), others)];
}
