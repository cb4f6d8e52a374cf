import { deskDatabase } from '@/platform/database';
import type { DocumentJson } from '@/editor/document';
import type { Actor } from '../people/actor';
import type { StoryFacts } from '../permissions/can';
import { visibleStories } from '../permissions/visible';
import { type Abilities, abilitiesOn } from './abilities';
import { firstAwaitingSecond } from './first-awaiting-second';
import { contributorsOf, writersOf } from './load-story';
import type { Transition } from './transitions';

export type StoryForDesk = StoryFacts & {
  id: string;
  /** When text, sourcing, stage or standing last changed. */
  touchedAt: string;
  /** When stage or standing last changed. */
  stageSince: string;
  headline: string;
  byline: string;
  language: string;
  slug: string | null;
  section: { id: string; slug: string; name: string };
  /** In the order of the byline. */
  authors: { id: string; name: string }[];
  topics: { id: string; name: string }[];
  /** The place of the dateline; latitude and longitude in degrees, WGS 84, or both null. */
  place: { name: string; latitude: number | null; longitude: number | null };
  /** The story that this one translates; its headline is empty for who may not see it. */
  translationOf: { id: string; headline: string } | null;
  owner: { id: string; name: string };
  named: { id: string; name: string }[];
  draft: { version: number; document: DocumentJson; savedAt: string; savedBy: string };
  /** The approval that stands, or the last one that was voided; `voidedBy` is null where the newsroom itself voided it. */
  approval: { by: string; at: string; voidedAt: string | null; voidedBy: string | null; reason: string } | null;
  /** The last stage change, for the line that says how the story came here; by nobody where the newsroom itself made it. */
  lastMove: { transition: Transition; by: string | null; at: string; reason: string } | null;
  published: { version: number; day: string; slug: string; at: string } | null;
  /** The first of its urgent publications that waits for a second person, whatever came after it. */
  awaitingSecond: { version: number; reason: string; by: string; at: string } | null;
  tasks: { id: string; claimId: string; reason: string; dueAt: string }[];
  contributors: string[];
  abilities: Abilities;
};

/** One story as its page needs it, for who may see it; null otherwise. Times are ISO 8601, UTC. */
export async function readStory(actor: Actor, id: string): Promise<StoryForDesk | null> {
  const db = deskDatabase();
  const story = await db.story.findFirst({
    where: { id, ...visibleStories(actor) },
    include: {
      draft: true,
      section: true,
      authors: { orderBy: { position: 'asc' }, select: { author: { select: { id: true, name: true } } } },
      topics: { orderBy: { topic: { name: 'asc' } }, select: { topic: { select: { id: true, name: true } } } },
      owner: { select: { id: true, name: true } },
      members: { include: { person: { select: { id: true, name: true } } } },
      approvals: { orderBy: { at: 'desc' }, take: 1 },
      stageChanges: { orderBy: { at: 'desc' }, take: 1 },
      publishings: firstAwaitingSecond,
      tasks: { where: { doneAt: null }, orderBy: { dueAt: 'asc' } },
    },
  });
  if (!story?.draft) return null;
  const { draft, members, approvals, stageChanges, publishings, tasks } = story;
  const [approval] = approvals;
  const [move] = stageChanges;
  const [publishing] = publishings;
  const facts = { ...story, namedIds: members.map(({ personId }) => personId) };
  const contributorIds = await contributorsOf(db, id);
  const writerIds = await writersOf(db, story);
  const nameOf = await names([
    draft.savedById,
    approval?.personId,
    approval?.voidedById,
    move?.personId,
    publishing?.personId,
    ...contributorIds,
  ]);
  const original = story.translationOfId
    ? await db.story.findFirst({ where: { id: story.translationOfId, ...visibleStories(actor) }, select: { headline: true } })
    : null;
  const shown = await db.publishedStory.findUnique({ where: { id } });
  return {
    id,
    ownerId: story.ownerId,
    namedIds: facts.namedIds,
    restricted: story.restricted,
    stage: story.stage,
    standing: story.standing,
    touchedAt: story.touchedAt.toISOString(),
    stageSince: story.stageSince.toISOString(),
    headline: story.headline,
    byline: story.byline,
    language: story.language,
    slug: story.slug,
    section: { id: story.section.id, slug: story.section.slug, name: story.section.name },
    authors: story.authors.map(({ author }) => author),
    topics: story.topics.map(({ topic }) => topic),
    place: { name: story.placeName, latitude: story.latitude, longitude: story.longitude },
    translationOf: story.translationOfId ? { id: story.translationOfId, headline: original?.headline ?? '' } : null,
    owner: story.owner,
    named: members.map(({ person }) => person),
    draft: {
      version: draft.version,
      document: draft.document as unknown as DocumentJson,
      savedAt: draft.savedAt.toISOString(),
      savedBy: nameOf(draft.savedById),
    },
    approval: approval
      ? {
          by: nameOf(approval.personId),
          at: approval.at.toISOString(),
          voidedAt: approval.voidedAt?.toISOString() ?? null,
          voidedBy: approval.voidedById ? nameOf(approval.voidedById) : null,
          reason: approval.voidReason ?? '',
        }
      : null,
    lastMove: move
      ? {
          transition: move.transition as Transition,
          by: move.personId && nameOf(move.personId),
          at: move.at.toISOString(),
          reason: move.reason,
        }
      : null,
    published: shown
      ? {
          version: shown.currentVersion,
          day: shown.day.toISOString().slice(0, 10),
          slug: shown.slug,
          at: shown.updatedAt.toISOString(),
        }
      : null,
    awaitingSecond: publishing
      ? {
          version: publishing.version,
          reason: publishing.urgentReason ?? '',
          by: nameOf(publishing.personId),
          at: publishing.at.toISOString(),
        }
      : null,
    tasks: tasks.map((task) => ({
      id: task.id,
      claimId: task.claimId,
      reason: task.reason,
      dueAt: task.dueAt.toISOString(),
    })),
    contributors: contributorIds.map(nameOf),
    abilities: abilitiesOn(actor, { ...facts, contributorIds, writerIds }),
  };
}

async function names(ids: (string | null | undefined)[]): Promise<(id: string) => string> {
  const wanted = ids.filter((id): id is string => typeof id === 'string');
  const people = await deskDatabase().person.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  const byId = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => byId.get(id) ?? '';
}
