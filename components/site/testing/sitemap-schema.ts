import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { ErrorLevel, type IndexItem, type SitemapItem, XMLToSitemapIndexStream, XMLToSitemapItemStream } from 'sitemap';
import { validateXML } from 'xmllint-wasm';

/** The schema of sitemaps.org comes with the library; those of Google News and of an index do not, and lie under no licence that lets them lie here. */
const schema = readFileSync(path.resolve('node_modules/sitemap/schema/sitemap.xsd'), 'utf8');

/** What libxml2 finds in a sitemap that the schema of sitemaps.org does not allow. */
export async function faultsBySchema(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'sitemap.xml', contents: xml }], schema: [schema] });
  return errors.map(({ message }) => message);
}

/** The entries of a sitemap as a program of others reads them. Rejects over what it does not know or cannot be meant. */
export async function readByOthers(xml: string): Promise<SitemapItem[]> {
  const reading = Readable.from([xml]).pipe(new XMLToSitemapItemStream({ level: ErrorLevel.THROW, logger: false }));
  return (await reading.toArray()) as SitemapItem[];
}

/** The sitemaps that an index names, in the same way. */
export async function readIndexByOthers(xml: string): Promise<IndexItem[]> {
  const reading = Readable.from([xml]).pipe(new XMLToSitemapIndexStream({ level: ErrorLevel.THROW, logger: false }));
  return (await reading.toArray()) as IndexItem[];
}
