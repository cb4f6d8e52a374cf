import { z } from 'zod';
import { deskDatabase } from '@/platform/database';
import { answeredAt } from '../answers';
import { id, quoteSelector } from '../input';
import type { Actor } from '../people/actor';
import { resolveRemark } from '../permissions/can';
import type { StoryFacts } from '../permissions/can';
import { writersOf } from '../stories/load-story';

const said = { id, body: z.string(), author: z.string(), createdAt: answeredAt };

export const remarkThread = z
  .strictObject({
    ...said,
    kind: z.enum(['remark', 'query', 'report']),
    claimId: id.nullable(),
    contact: z.string().describe('Where a reader asked to be answered, for whoever may resolve the report; empty otherwise.'),
    quote: quoteSelector.nullable().describe('The words it is about; null for the whole story.'),
    resolvedAt: answeredAt.nullable(),
    mayResolve: z.boolean().describe('Whether who asks may resolve it.'),
    answers: z.array(z.strictObject(said)).describe('Oldest first.'),
  })
  .meta({ id: 'RemarkThread', description: 'A remark on a story, with its answers.' });
export type RemarkThread = z.output<typeof remarkThread>;

/** The remarks on a story the actor was already found to see; open ones first, then by time. */
export async function readRemarks(actor: Actor, story: StoryFacts & { id: string }): Promise<RemarkThread[]> {
  const rows = await deskDatabase().remark.findMany({
    where: { storyId: story.id, parentId: null },
    include: { answers: { orderBy: { createdAt: 'asc' } } },
    orderBy: [{ resolvedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
  });
  const authorIds = rows.flatMap((row) => [row, ...row.answers]).flatMap(({ authorId }) => authorId ?? []);
  const people = await deskDatabase().person.findMany({ where: { id: { in: authorIds } }, select: { id: true, name: true } });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const writerIds = await writersOf(deskDatabase(), story);
  const mayResolve = (row: (typeof rows)[number]) => resolveRemark(actor, story, row, writerIds).allowed;
  const authorOf = ({ authorId }: { authorId: string | null }) => (authorId === null ? 'A reader' : (nameOf.get(authorId) ?? ''));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    claimId: row.claimId,
    contact: mayResolve(row) ? row.contact : '',
    quote: row.exact === null ? null : { exact: row.exact, prefix: row.prefix ?? '', suffix: row.suffix ?? '' },
    body: row.body,
    author: authorOf(row),
    createdAt: row.createdAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    mayResolve: row.resolvedAt === null && mayResolve(row),
    answers: row.answers.map((answer) => ({
      id: answer.id,
      body: answer.body,
      author: authorOf(answer),
      createdAt: answer.createdAt.toISOString(),
    })),
  }));
}
