import { tellingOf } from '../../sealed/telling-of';
import type { Transaction } from '../../transaction';
import { isSeenOrHeard } from './kind-of-file';
import { searchFile, type Unsearched } from './search-file';

/**
 * Milliseconds that all files of one report may take; what has not had its turn by then was not searched. Whoever stands
 * between us and who asks waits a minute for the first byte, and the files are hashed in it too.
 */
const allTime = 30_000;

/** What was found in the contents of files, by their hashes. */
export type SearchedContents = {
  /** What was sealed then, as `sealedState` says it. */
  state: string;
  looked: ReadonlySet<string>;
  /** Those in which something sealed stands, with the ids of the sources of what was found in them first. */
  telling: ReadonlyMap<string, readonly string[]>;
  unsearched: ReadonlyMap<string, Unsearched>;
};

/**
 * Reads the files of these pieces of evidence that would go out, the smallest first, and compares their words with what is
 * sealed. Nothing of them is kept. Where nothing is sealed no file is opened.
 */
export async function searchContents(db: Transaction, evidenceIds: readonly string[]): Promise<SearchedContents> {
  const state = await sealedState(db);
  const rows = await db.evidenceFile.findMany({
    where: { evidenceId: { in: [...evidenceIds] }, role: { not: 'view' } },
    orderBy: [{ size: 'asc' }, { id: 'asc' }],
    select: { evidenceId: true, hash: true, role: true, mediaType: true, size: true },
  });
  const sourcesIn = await tellingOf(db, {});
  const telling = new Map<string, readonly string[]>();
  const unsearched = new Map<string, Unsearched>();
  const until = performance.now() + allTime;
  const files = [...new Map(rows.map((row) => [row.hash, row])).values()];
  for (const file of files) {
    if (state === nothing) {
      if (isSeenOrHeard(file.mediaType)) unsearched.set(file.hash, 'seen or heard');
      continue;
    }
    const met = new Set<string>();
    const tells = (text: string) => {
      const sourceIds = sourcesIn(text);
      for (const id of sourceIds) met.add(id);
      return sourceIds.length > 0;
    };
    const found = await searchFile(file, tells, until);
    if (found.tells) telling.set(file.hash, [...met]);
    if (found.unsearched) unsearched.set(file.hash, found.unsearched);
  }
  return { state, looked: new Set(files.map(({ hash }) => hash)), telling, unsearched };
}

const nothing = '';

/** Another text whenever something else is sealed; empty while nothing is. */
export async function sealedState(db: Transaction): Promise<string> {
  const [row] = await db.$queryRaw<{ state: string }[]>`
    SELECT coalesce(md5(string_agg(id::text, ' ' ORDER BY id)), ${nothing}) AS state FROM desk.sealed_terms`;
  return row?.state ?? nothing;
}
