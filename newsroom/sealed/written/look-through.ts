import { Prisma } from '@/prisma/generated/client';
import type { Transaction } from '../../transaction';
import { remembered } from '../remembered';
import { tellingOf } from '../telling-of';
import { type PlaceName, type WrittenPlace, writtenPlaces } from './places';
import { textsIn } from './texts-in';

/** A place in which something sealed of a source stands, by ids alone. */
export type FoundPlace = {
  place: PlaceName;
  canChange: boolean;
  number: number | null;
  storyId: string | null;
  claimId: string | null;
  evidenceId: string | null;
  sourceId: string | null;
};

type Row = { key: string; number: number | null; storyId: string | null; claimId: string | null; evidenceId: string | null; sourceId: string | null; written: unknown[] };

/** Rows that are read at once: a document may have two megabytes. */
const atOnce = 50;

/**
 * Looks through every place of `writtenPlaces` for what is sealed of one source. Names parted into their parts, employers
 * and remarks are not looked for, as everywhere; nor is what stands within files and pictures.
 */
export async function lookThrough(db: Transaction, sourceId: string): Promise<FoundPlace[]> {
  // Revisions of one story say nearly the same.
  const tells = remembered(await tellingOf(db, { sourceId }));
  const found: FoundPlace[] = [];
  for (const place of writtenPlaces) {
    for await (const { number, storyId, claimId, evidenceId, sourceId: of, written } of rowsOf(db, place)) {
      if (!written.flatMap(textsIn).some((text) => tells(text).length > 0)) continue;
      found.push({ place: place.name, canChange: place.canChange, number, storyId, claimId, evidenceId, sourceId: of });
    }
  }
  return found;
}

async function* rowsOf(db: Transaction, { table, key, keyType, columns, of, number }: WrittenPlace): AsyncGenerator<Row> {
  const id = (sql: string | undefined) => Prisma.raw(sql ? `(${sql})::text` : 'NULL::text');
  const written = Prisma.raw(`jsonb_build_array(${columns.join(', ')})`);
  let last: string | null = null;
  for (;;) {
    const after: Prisma.Sql = last === null ? Prisma.empty : Prisma.sql`WHERE ${Prisma.raw(key)} > ${last}::${Prisma.raw(keyType)}`;
    const rows: Row[] = await db.$queryRaw<Row[]>`
      SELECT ${Prisma.raw(key)}::text AS key, ${Prisma.raw(number ?? 'NULL')}::int AS number, ${id(of.story)} AS "storyId",
             ${id(of.claim)} AS "claimId", ${id(of.evidence)} AS "evidenceId", ${id(of.source)} AS "sourceId", ${written} AS written
      FROM ${Prisma.raw(table)} ${after} ORDER BY ${Prisma.raw(key)} LIMIT ${atOnce}`;
    yield* rows;
    if (rows.length < atOnce) return;
    last = rows.at(-1)!.key;
  }
}
