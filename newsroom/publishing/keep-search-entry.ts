import type { DocumentJson } from '@/editor/document';
import { readDocument } from '@/editor/reading';
import { foldWords } from '../published/fold-words';
import { searchConfiguration } from '../published/search-configuration';
import type { Transaction } from '../transaction';

/** PostgreSQL refuses a vector of a megabyte; this many characters stay below it whatever they are. */
const longest = { text: 100_000, claims: 30_000 };

/**
 * Brings what search finds a story by to its present state before readers: weighted headline A, standfirst B, text C,
 * claims D, in the configuration of its language. A story that is not live has no entry.
 */
export async function keepSearchEntry(db: Transaction, storyId: string): Promise<void> {
  const story = await db.publishedStory.findUnique({ where: { id: storyId } });
  if (story?.standing !== 'live') return dropSearchEntry(db, storyId);
  const { currentVersion, ...texts } = story;
  const publication = await db.publication.findUniqueOrThrow({
    where: { storyId_version: { storyId, version: currentVersion } },
    select: { document: true, appearances: { orderBy: { position: 'asc' }, select: { claim: { select: { id: true, statement: true } } } } },
  });
  const claims = new Map(publication.appearances.map(({ claim }) => [claim.id, claim.statement]));
  await writeSearchEntry(db, { ...texts, document: publication.document as DocumentJson, statements: [...claims.values()] });
}

type Searched = {
  id: string;
  headline: string;
  standfirst: string;
  language: string;
  /** As published. */
  document: DocumentJson;
  /** What its claims say, each once, in the order of the text. */
  statements: readonly string[];
};

/** The same, of a live story whose texts are at hand. */
export async function writeSearchEntry(db: Transaction, { id: storyId, headline, standfirst, language, document, statements }: Searched): Promise<void> {
  const configuration = searchConfiguration(language);
  const searched = (text: string) => foldWords(text.normalize('NFC'), configuration);
  const body = bodyOf(document, language);
  const text = [standfirst, body].filter(Boolean).join('\n').normalize('NFC');
  await db.$executeRaw`
    INSERT INTO published.search_entries ("storyId", configuration, "sectionSlug", "firstPublishedAt", text, words, vector)
      SELECT id, ${configuration}, "sectionSlug", "firstPublishedAt", ${text}, ${searched(text)},
        setweight(to_tsvector(${configuration}::regconfig, ${searched(headline)}), 'A')
          || setweight(to_tsvector(${configuration}::regconfig, ${searched(standfirst)}), 'B')
          || setweight(to_tsvector(${configuration}::regconfig, ${searched(body)}), 'C')
          || setweight(to_tsvector(${configuration}::regconfig, ${searched(statements.join('\n').slice(0, longest.claims))}), 'D')
      FROM published.stories WHERE id = ${storyId}::uuid AND standing = 'live'
    ON CONFLICT ("storyId") DO UPDATE SET configuration = excluded.configuration, "sectionSlug" = excluded."sectionSlug",
      "firstPublishedAt" = excluded."firstPublishedAt", text = excluded.text, words = excluded.words, vector = excluded.vector`;
}

/** Nobody finds the story any more. */
export async function dropSearchEntry(db: Transaction, storyId: string): Promise<void> {
  await db.searchEntry.deleteMany({ where: { storyId } });
}

/** The text with its captions. */
function bodyOf(document: DocumentJson, language: string): string {
  return readDocument(document, language)
    .surfaces.filter(({ tier }) => tier === 'body' || tier === 'caption')
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join('\n')
    .slice(0, longest.text);
}
