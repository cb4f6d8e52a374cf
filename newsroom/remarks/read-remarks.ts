import { z } from 'zod';
import { deskDatabase } from '@/platform/database';
import type { Prisma } from '@/prisma/generated/client';
import { answeredAt } from '../answers';
import { id, quoteSelector } from '../input';
import type { Actor } from '../people/actor';
import { resolveRemark } from '../permissions/can';
import type { StoryFacts } from '../permissions/can';
import { writersOf } from '../stories/load-story';

const said = { id, body: z.string(), author: z.string(), createdAt: answeredAt };

const remarkThread = z
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

const more = z.int().nonnegative();

export const storyRemarks = z
  .strictObject({
    threads: z.array(remarkThread).describe('Open ones first, by time; then those that are closed, the last of them first.'),
    moreReports: more.describe('Open reports that came after those among the threads.'),
    moreClosed: more.describe('Threads that were closed before those among the threads.'),
  })
  .meta({ id: 'StoryRemarks', description: 'What was said of a story: of readers’ reports, and of what is closed, as much as somebody reads; all else that is open.' });
export type StoryRemarks = z.output<typeof storyRemarks>;

/**
 * Reports, which a crowd may send, and closed threads, which become ever more, are answered up to so many of each; of what is
 * closed too a crowd of reports takes no place of what colleagues said.
 */
export const mostRemarks = 100;

/** The remarks on a story the actor was already found to see. */
export async function readRemarks(actor: Actor, story: StoryFacts & { id: string }): Promise<StoryRemarks> {
  const begun = { storyId: story.id, parentId: null };
  const isReport = { ...begun, kind: 'report', resolvedAt: null } as const;
  const isClosed = { ...begun, kind: { not: 'report' }, resolvedAt: { not: null } } as const;
  const isClosedReport = { ...isClosed, kind: 'report' } as const;
  const lastClosed = (where: Prisma.RemarkWhereInput) =>
    deskDatabase().remark.findMany({ where, include: withAnswers, orderBy: [{ resolvedAt: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }], take: mostRemarks });
  const [open, reports, closed, closedReports, writerIds] = await Promise.all([
    deskDatabase().remark.findMany({ where: { ...begun, kind: { not: 'report' }, resolvedAt: null }, include: withAnswers }),
    deskDatabase().remark.findMany({ where: isReport, include: withAnswers, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: mostRemarks }),
    lastClosed(isClosed),
    lastClosed(isClosedReport),
    writersOf(deskDatabase(), story),
  ]);
  const rows = [
    ...[...open, ...reports].toSorted((a, b) => Number(a.createdAt) - Number(b.createdAt)),
    ...[...closed, ...closedReports].toSorted((a, b) => Number(b.resolvedAt) - Number(a.resolvedAt) || Number(b.createdAt) - Number(a.createdAt)),
  ];
  const nameOf = await namesOf(rows);
  const mayResolve = (row: Row) => resolveRemark(actor, story, row, writerIds).allowed;
  const authorOf = ({ authorId }: { authorId: string | null }) => (authorId === null ? 'A reader' : (nameOf.get(authorId) ?? ''));
  const threads = rows.map((row) => ({
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
  const [moreReports, ...moreClosed] = await Promise.all([howManyMore(isReport, reports), howManyMore(isClosed, closed), howManyMore(isClosedReport, closedReports)]);
  return { threads, moreReports, moreClosed: moreClosed[0] + moreClosed[1] };
}

const withAnswers = { answers: { orderBy: { createdAt: 'asc' } } } satisfies Prisma.RemarkInclude;

type Row = Prisma.RemarkGetPayload<{ include: typeof withAnswers }>;

async function namesOf(rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => [row, ...row.answers]).flatMap(({ authorId }) => authorId ?? []);
  const people = await deskDatabase().person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** Counted only where there can be more than were read. */
async function howManyMore(where: Prisma.RemarkWhereInput, { length }: readonly Row[]): Promise<number> {
  return length < mostRemarks ? 0 : Math.max(0, (await deskDatabase().remark.count({ where })) - length);
}
