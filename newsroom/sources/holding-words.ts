import type { Prisma } from '@/prisma/generated/client';

type Field = 'name' | 'publicDescription';

/** Sources in which every word typed so far stands somewhere in these fields; at most eight words of 200 characters. */
export function holdingWords(typed: string, fields: readonly Field[]): Prisma.SourceWhereInput[] {
  const words = typed.slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8);
  return words.map((word) => ({ OR: fields.map((field) => ({ [field]: { contains: word, mode: 'insensitive' as const } })) }));
}
