import { Prisma } from '@/prisma/generated/client';

type Where = 'name' | 'name or description' | 'anything';

/**
 * Whether every word typed so far stands somewhere in the name of `source`; in its name or description, or those of
 * entries that were merged into it; or in anything that may be said of it: also in the name of whom it has it from. Those
 * of merged entries are not looked at where only some know them, or its identity is sealed: then a former name is what the
 * seal is to hide. At most eight words of 200 characters. Found by the index of three letters where the server has it.
 */
export function holdingWords(typed: string, where: Where): Prisma.Sql {
  const words = typed.slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return Prisma.sql`TRUE`;
  const each = words.map((word) => holding(`%${literally(word)}%`, where));
  return Prisma.sql`(${Prisma.join(each, ' AND ')})`;
}

function holding(pattern: string, where: Where): Prisma.Sql {
  const inName = Prisma.sql`source.name ILIKE ${pattern}`;
  if (where === 'name') return inName;
  const inDescription = Prisma.sql`source."publicDescription" ILIKE ${pattern}`;
  const formerly = Prisma.sql`NOT source."identitySealed" AND source.id IN (
      SELECT alias."mergedIntoId" FROM desk.sources alias WHERE alias."mergedIntoId" IS NOT NULL AND alias.listed
        AND NOT alias."identitySealed" AND (alias.name ILIKE ${pattern} OR alias."publicDescription" ILIKE ${pattern}))`;
  if (where === 'name or description') return Prisma.sql`(${inName} OR ${inDescription} OR ${formerly})`;
  return Prisma.sql`(${inName} OR ${inDescription} OR ${formerly}
    OR source."upstreamId" IN (
      SELECT upstream.id FROM desk.sources upstream WHERE upstream."mergedIntoId" IS NULL AND upstream.listed AND upstream.name ILIKE ${pattern}))`;
}

/** As part of a pattern of LIKE, in which a few signs mean something. */
export function literally(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
