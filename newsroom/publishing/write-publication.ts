import { randomUUID } from 'node:crypto';
import { anchorsOf } from '@/editor/anchors';
import { publicDocument } from '@/editor/public-document';
import { settings } from '@/platform/settings';
import type { Prisma, Revision } from '@/prisma/generated/client';
import type { ClaimState } from '../claims/claim-state';
import type { CommandContext } from '../command';
import { datelineOf, headlineOf, picturesOf, standfirstOf } from '../drafts/document-facts';
import { asLanguage } from '../falls/as-language';
import { endAnsweredReviews } from '../falls/end-answered-reviews';
import { fallenElsewhere } from '../falls/fallen-elsewhere';
import { takeOverFalls } from '../falls/inherited-falls';
import { unansweredFalls } from '../falls/unanswered-falls';
import { Overtaken } from '../overtaken';
import { refuse } from '../refusal';
import type { StoryState } from '../revisions/state';
import { storyAddress } from '../published/story-address';
import type { LoadedStory } from '../stories/load-story';
import type { Transaction } from '../transaction';
import { claimsLeftOut } from './claims-left-out';
import { dayInZone } from './day';
import { writeSearchEntry } from './keep-search-entry';
import type { PublishRequest } from './publish-input';
import { publishClaimStates, refreshPublicClaim } from './public-record';
import { passagesOf } from './passages-of';
import { publishPictures } from './publish-pictures';
import { publishAuthors, publishTopics } from './publish-topics-and-authors';
import { refuseBeside } from './refuse-beside';
import { isOvertaken } from './is-overtaken';
import { slugFrom } from './slug';
import { withdrawPictures } from './withdraw-pictures';
import { type StatedPassage, writeVersion } from './write-version';

/**
 * `repeats`: whether it says in the same words all that the version before said, and answers nothing else; `unanswered`: the
 * claims that fell and that it says as the version before, marked or not.
 */
type Written = { id: string; version: number; repeats: boolean; unanswered: readonly string[] };

/** What goes out as the gate has judged it, and the claims of the story that its text marks no more. */
export type Judged = { state: StoryState; unmarked: readonly ClaimState[] };

/**
 * Puts one approved revision before readers: an immutable, public-only copy, the claims it uses in their present public
 * state, its pictures, and a notice for each thing it corrects.
 */
export async function writePublication(
  context: Context,
  story: LoadedStory,
  { state, unmarked }: Judged,
  revision: Pick<Revision, 'hash'>,
  request: PublishRequest,
): Promise<Written> {
  const { db, at } = context;
  const { kind, slug, note, corrections } = request;
  const publicationId = randomUUID();
  const claimOf = new Map(state.sourcing.flatMap((claim) => claim.anchors.map(({ id }) => [id, claim] as const)));
  const document = publicDocument(state.document, (anchorId) => claimOf.has(anchorId));
  const texts = {
    headline: headlineOf(document),
    standfirst: standfirstOf(document),
    byline: story.byline,
  };
  await refuseBeside(db, request);
  if (texts.headline === '') refuse('malformed', 'A story needs a headline before readers see it.');
  const pictures = picturesOf(document);
  const corrected = corrections.flatMap(({ claimId }) => claimId ?? []);
  const concerned = [...new Set([...state.sourcing.map(({ id }) => id), ...corrected])];
  if (await isOvertaken(context, story, concerned)) throw new Overtaken();
  const [section, current, elsewhere] = await Promise.all([
    db.section.findUniqueOrThrow({ where: { id: story.sectionId } }),
    db.publishedStory.findUnique({ where: { id: story.id } }),
    fallenElsewhere(db, concerned, story.id),
  ]);
  const version = (current?.currentVersion ?? 0) + 1;
  const until = current ? (current.translationGroup ?? story.id) : null;
  const [unanswered, { translationGroup, since, inherited }] = await Promise.all([
    unansweredFalls(db, story.id, state, unmarked),
    asLanguage(db, story, until, { storyId: story.id, version, state, document, kind, corrections }),
  ]);
  const here = [...unanswered.keys()].filter((id) => !corrected.includes(id));
  const shown = {
    ...texts,
    headlinePassages: passagesOf(document, 'headline'),
    standfirstPassages: passagesOf(document, 'standfirst'),
    sectionSlug: section.slug,
    language: story.language,
    currentVersion: version,
    leadPicture: pictures[0] ?? null,
    placeName: story.placeName,
    latitude: story.latitude,
    longitude: story.longitude,
    translationGroup,
    updatedAt: at,
  };
  if (current) {
    context.touch.addresses([storyAddress(current)]);
    await db.publishedStory.update({ where: { id: story.id }, data: shown, select: { id: true } });
  } else {
    const address = await freeSlug(db, slug ?? slugFrom(texts.headline), story.id);
    const day = new Date(`${dayInZone(at, settings().timeZone)}T00:00:00Z`);
    await db.publishedStory.create({ data: { id: story.id, slug: address, day, firstPublishedAt: at, ...shown }, select: { id: true } });
    await db.story.update({ where: { id: story.id }, data: { slug: address }, select: { id: true } });
    context.touch.addresses([storyAddress({ day, slug: address })]);
  }
  const listed = { id: story.id, firstPublishedAt: current?.firstPublishedAt ?? at };
  context.touch.leaves(listed, {
    sections: current && current.sectionSlug !== section.slug ? [current.sectionSlug] : [],
    topics: await publishTopics(db, listed),
    authors: await publishAuthors(db, listed),
  });
  await publishPictures(context, story.id, pictures);
  await publishClaims(context, story.id, state, [...elsewhere, ...here]);
  const copy = {
    id: publicationId,
    storyId: story.id,
    version,
    kind,
    revisionHash: revision.hash,
    ...texts,
    dateline: datelineOf(document),
    document: document as unknown as Prisma.JsonObject,
    note,
    publishedAt: at,
    saidSince: since,
  };
  const passages = anchorsOf(state.document).flatMap(({ id }, position): StatedPassage[] => {
    const claim = claimOf.get(id);
    return claim ? [{ id, claimId: claim.id, position, core: claim.materiality === 'core' }] : [];
  });
  await writeVersion(db, copy, passages);
  if (current) await withdrawPictures(context, story.id);
  for (const correction of corrections) await correct(context, story.id, publicationId, correction, elsewhere);
  const leftOut = current ? await claimsLeftOut(db, { storyId: story.id, version, repeats: since !== null }) : [];
  await endAnsweredReviews(context, leftOut.filter((id) => !here.includes(id)), story.id);
  await writeSearchEntry(db, { ...texts, id: story.id, language: story.language, document, statements: state.sourcing.map(({ statement }) => statement) });
  await takeOverFalls(context, story.id, inherited);
  context.touch.stories([story.id, ...((until ?? story.id) === translationGroup ? [] : await inGroups(db, [until, translationGroup]))]);
  return { id: publicationId, version, repeats: since !== null, unanswered: here };
}

type Context = Pick<CommandContext, 'db' | 'at' | 'touch'>;

/** The languages that a version leaves or joins: each warns, wherever it is listed, of what falls in another. */
async function inGroups(db: Transaction, groups: readonly (string | null)[]): Promise<string[]> {
  const stories = await db.publishedStory.findMany({ where: { translationGroup: { in: groups.flatMap((group) => group ?? []) } }, select: { id: true } });
  return stories.map(({ id }) => id);
}

/** Two stories never share an address, past ones included; the later is told apart by the beginning of its id. */
async function freeSlug(db: Transaction, wanted: string, storyId: string): Promise<string> {
  const slug = wanted || 'story';
  const standing = await db.publishedStory.findUnique({ where: { slug }, select: { id: true } });
  const former = await db.formerAddress.findUnique({ where: { slug }, select: { slug: true } });
  return standing || former ? `${slug}-${storyId.slice(0, 8)}` : slug;
}

/**
 * A claim that was retracted is stated again; one that was under review was looked at again, unless it fell or was
 * lowered and another live story has still to be looked at, or this one says it as before.
 */
async function publishClaims(context: Context, storyId: string, state: StoryState, stillFallen: readonly string[]): Promise<void> {
  const { db } = context;
  const stands = ({ id, disposition }: ClaimState) => (disposition === 'under_review' || disposition === 'retracted') && !stillFallen.includes(id);
  const again = state.sourcing.filter(stands).map(({ id }) => id);
  if (again.length > 0) await db.claim.updateMany({ where: { id: { in: again } }, data: { disposition: 'live' } });
  await publishClaimStates(context, storyId, state.sourcing.map((claim) => (stands(claim) ? { ...claim, disposition: 'live' as const } : claim)));
}

/** An immutable public notice; the claim that was wrong is marked corrected, with the last live story that stands on it. */
async function correct(
  context: Context,
  storyId: string,
  publicationId: string,
  { wrong, right, claimId }: PublishRequest['corrections'][number],
  elsewhere: readonly string[],
): Promise<void> {
  const { db, at } = context;
  if (claimId) {
    if (!elsewhere.includes(claimId)) await db.claim.update({ where: { id: claimId }, data: { disposition: 'corrected' } });
    await refreshPublicClaim(context, claimId, { publishing: storyId });
  }
  const published = claimId && (await db.publishedClaim.findUnique({ where: { id: claimId } })) ? claimId : null;
  await db.correction.create({ data: { storyId, publicationId, kind: 'correction', wrong, right, claimId: published, at } });
}
