import { deskDatabase } from '@/platform/database';
import type { Quote } from '@/editor/quote';
import type { Actor } from '../people/actor';
import { resolveRemark } from '../permissions/can';
import type { StoryFacts } from '../permissions/can';

export type Answer = { id: string; body: string; author: string; createdAt: string };

export type RemarkThread = {
  id: string;
  kind: 'remark' | 'query' | 'report';
  claimId: string | null;
  /** The words it is about; null for the whole story. */
  quote: Quote | null;
  body: string;
  author: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  resolvedAt: string | null;
  mayResolve: boolean;
  answers: Answer[];
};

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
  const authorOf = ({ authorId }: { authorId: string | null }) => (authorId === null ? 'A reader' : (nameOf.get(authorId) ?? ''));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    claimId: row.claimId,
    quote: row.exact === null ? null : { exact: row.exact, prefix: row.prefix ?? '', suffix: row.suffix ?? '' },
    body: row.body,
    author: authorOf(row),
    createdAt: row.createdAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    mayResolve: row.resolvedAt === null && resolveRemark(actor, story, row).allowed,
    answers: row.answers.map((answer) => ({
      id: answer.id,
      body: answer.body,
      author: authorOf(answer),
      createdAt: answer.createdAt.toISOString(),
    })),
  }));
}
