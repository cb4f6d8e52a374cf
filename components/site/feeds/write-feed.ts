import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { escaped, storableText } from '../markup';
import type { FeedFormat } from './feed-address';
import type { FeedDocument, FeedEntry, FeedFile } from './feed-document';

/** A feed in one of its formats; `self` is its own absolute address. */
export function writeFeed(feed: FeedDocument, format: FeedFormat, self: string): string {
  return { rss: writeRss, atom: writeAtom, json: writeJson }[format](feed, self);
}

/** RSS 2.0, with what it cannot say itself in the namespaces that readers know: Atom, Dublin Core, content, Media RSS. */
function writeRss({ title, description, home, language, changedAt, entries }: FeedDocument, self: string): string {
  return generateRssFeed(
    {
      title: storableText(title),
      link: home,
      description: storableText(description),
      ...(language && { language }),
      ...(changedAt && { lastBuildDate: changedAt }),
      docs: 'https://www.rssboard.org/rss-specification',
      atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
      items: entries.map((entry) => ({
        title: storableText(entry.title),
        link: entry.address,
        // Readers take a description for HTML.
        description: escaped(entry.summary),
        categories: entry.categories.map(({ label }) => ({ name: storableText(label) })),
        guid: { value: entry.id, isPermaLink: false },
        pubDate: entry.publishedAt,
        content: { encoded: entry.html },
        dc: { creators: entry.authors.map(({ name }) => storableText(name)), ...(!language && { languages: [entry.language] }) },
        ...(entry.picture && { media: mediaOf(entry.picture) }),
      })),
    },
    { strict: true },
  );
}

type Picture = NonNullable<FeedEntry['picture']>;

/** Media RSS: one picture in several forms is a group; the whole one stands first. */
function mediaOf({ alt, forms, ...whole }: Picture) {
  const content = ({ url, mediaType, width, height }: FeedFile) => ({ url, type: mediaType, medium: 'image', width, height });
  const contents = [content(whole), ...forms.map((form) => ({ ...content(form), fileSize: form.bytes }))];
  return { groups: [{ contents, ...(alt && { description: { value: storableText(alt), type: 'plain' } }) }] };
}

/** The Atom Syndication Format, RFC 4287. */
function writeAtom({ title, description, home, language, publisher, changedAt, entries }: FeedDocument, self: string): string {
  return generateAtomFeed(
    {
      id: self,
      title: { value: storableText(title) },
      subtitle: { value: storableText(description) },
      // A feed that never had an entry still has to say when it changed.
      updated: changedAt ?? new Date(0),
      authors: [{ name: storableText(publisher.name), uri: publisher.url }],
      links: [
        { href: self, rel: 'self', type: 'application/atom+xml' },
        { href: home, rel: 'alternate', type: 'text/html' },
      ],
      ...(language && { xml: { lang: language } }),
      entries: entries.map((entry) => ({
        id: entry.id,
        title: { value: storableText(entry.title) },
        links: [{ href: entry.address, rel: 'alternate', type: 'text/html', hreflang: entry.language }],
        published: entry.publishedAt,
        updated: entry.changedAt,
        authors: entry.authors.map(({ name, url }) => ({ name: storableText(name), ...(url && { uri: url }) })),
        categories: entry.categories.map(({ term, label }) => ({ term, label: storableText(label) })),
        summary: { value: storableText(entry.summary), type: 'text' },
        content: { value: entry.html, type: 'html' },
        ...(entry.picture && { media: mediaOf(entry.picture) }),
        xml: { lang: entry.language },
      })),
    },
    { strict: true },
  );
}

/** JSON Feed 1.1. */
function writeJson({ title, description, home, language, publisher, entries }: FeedDocument, self: string): string {
  const feed = generateJsonFeed(
    {
      title,
      home_page_url: home,
      feed_url: self,
      description,
      ...(language && { language }),
      authors: [{ name: publisher.name, url: publisher.url }],
      items: entries.map((entry) => ({
        id: entry.id,
        url: entry.address,
        title: entry.title,
        summary: entry.summary,
        content_html: entry.html,
        date_published: entry.publishedAt,
        date_modified: entry.changedAt,
        language: entry.language,
        tags: entry.categories.map(({ label }) => label),
        ...(entry.authors.length > 0 && { authors: entry.authors.map(({ name, url }) => ({ name, ...(url && { url }) })) }),
        ...(entry.picture && { image: entry.picture.url, attachments: attachmentsOf(entry.picture, entry.title) }),
      })),
    },
    { strict: true },
  );
  // The library leaves out a list without items, which a feed must have.
  return JSON.stringify({ items: [], ...(feed as object) });
}

/** JSON Feed: attachments with the same title are the same thing in different forms. */
function attachmentsOf({ alt, forms, ...whole }: Picture, headline: string) {
  const title = alt || headline;
  return [
    { url: whole.url, mime_type: whole.mediaType, title },
    ...forms.map(({ url, mediaType, bytes }) => ({ url, mime_type: mediaType, title, size_in_bytes: bytes })),
  ];
}
