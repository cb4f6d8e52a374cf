/** A feed before it is written in one of its formats. Addresses are absolute. */
export type FeedDocument = {
  title: string;
  description: string;
  /** The page the feed follows. */
  home: string;
  publisher: { name: string; url: string };
  /** A BCP 47 tag when everything in the feed is in one language. */
  language: string | null;
  changedAt: Date | null;
  entries: FeedEntry[];
};

export type FeedEntry = {
  /** Stays the same for good, wherever the story moves. */
  id: string;
  address: string;
  title: string;
  language: string;
  /** Words only. */
  summary: string;
  html: string;
  authors: { name: string; url: string | null }[];
  /** Slugs with the words for people. */
  categories: { term: string; label: string }[];
  picture: (FeedFile & { alt: string; forms: (FeedFile & { bytes: number })[] }) | null;
  publishedAt: Date;
  changedAt: Date;
};

/** A picture in one format and size, in pixels. */
export type FeedFile = { url: string; mediaType: string; width: number; height: number };

export type Site = { name: string; url: string };

/** The language that all entries share; null when they have none or several. */
export function sharedLanguage(entries: { language: string }[]): string | null {
  const languages = new Set(entries.map(({ language }) => language));
  const [only = null] = languages;
  return languages.size === 1 ? only : null;
}
