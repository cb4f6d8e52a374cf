import { Prisma } from '@/prisma/generated/client';

/**
 * Whether every word typed so far stands somewhere in the name of `source`, or in its name or description; at most eight
 * words of 200 characters. Found by the index of three letters where the server has it.
 */
export function holdingWords(typed: string, where: 'name' | 'name or description'): Prisma.Sql {
  const words = typed.slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return Prisma.sql`TRUE`;
  const each = words.map((word) => {
    const pattern = `%${literally(word)}%`;
    const inName = Prisma.sql`source.name ILIKE ${pattern}`;
    return where === 'name' ? inName : Prisma.sql`(${inName} OR source."publicDescription" ILIKE ${pattern})`;
  });
  return Prisma.join(each, ' AND ');
}

/** As part of a pattern of LIKE, in which a few signs mean something. */
export function literally(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
