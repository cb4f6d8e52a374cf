import { canonicalJson } from '@/editor/canonical-json';
import { Prisma } from '@/prisma/generated/client';
import { agreedWords } from '../anonymity/agreed-words';
import type { ClaimState } from '../claims/claim-state';
import { claimStates } from '../claims/sourcing-state';
import type { CommandContext } from '../command';
import type { PublicClaim } from '../published/shape';
import { findSealedMatches } from '../sealed/find-sealed-matches';
import { refuseSealed } from '../sealed/refuse-sealed';
import { stringsOf } from '../sealed/strings-of';
import type { Transaction } from '../transaction';
import { keepSearchEntriesOf } from './keep-search-entries-of';
import { keepWhoseTold, loadTold } from './load-told';
import { changeForReaders } from './public-claim';
import { refuseNamed } from './refuse-named';
import { refuseOffTheRecord } from './refuse-off-the-record';
import { showSuperseded } from './show-superseded';
import { type Told, wholeOf } from './told';
import { type Telling, toldMeanwhile } from './told-meanwhile';
import { forgetWriters } from './untold-writers';

type Context = Pick<CommandContext, 'db' | 'at' | 'touch'>;

type Manner = { gated: boolean; isRead: boolean; publishing?: string | undefined };

/** Whether readers have been told anything, and whether something waits still. */
type Outcome = { changed: boolean; waits: boolean };

/**
 * Brings the public record of a claim to its present state, as far as it may be told between publications. It refuses when
 * something sealed stands in what is new.
 * @param isRead whether somebody who wrote none of it has read it, and shows readers its words too
 * @param publishing the story that is just being published and corrects the claim, whether it states it still or not
 */
export async function refreshPublicClaim(context: Context, claimId: string, { isRead = false, publishing }: Partial<Omit<Manner, 'gated'>> = {}): Promise<Outcome> {
  const told = await tell(context, await claimStates(context.db, [claimId]), { gated: false, isRead, publishing });
  await showSuperseded(context, [claimId]);
  return told;
}

/**
 * Tells readers the whole of these states, which the gate has judged: something sealed in them, two people have let pass.
 * @param storyId the story that states them and is being published
 */
export async function publishClaimStates(context: Context, storyId: string, states: readonly ClaimState[]): Promise<void> {
  await tell(context, states.toSorted((a, b) => (a.id < b.id ? -1 : 1)), { gated: true, isRead: true, publishing: storyId });
  await showSuperseded(context, states.map(({ id }) => id));
}

/**
 * Adds one line to the public history of each claim of which readers are told something new. No text is changed; the pages
 * that show a record that changed are.
 */
async function tell(context: Context, states: readonly ClaimState[], { gated, isRead, publishing }: Manner): Promise<Outcome> {
  const { db, at } = context;
  const ids = states.map(({ id }) => id);
  const before = await loadTold(db, ids);
  const agreedFor = await agreedWords(db, ids, at, publishing);
  const changed: Told[] = [];
  const whole: string[] = [];
  const words: string[] = [];
  const renamed: string[] = [];
  const events: Prisma.ClaimEventCreateManyInput[] = [];
  for (const state of states) {
    const has = before.get(state.id);
    // What readers do not have comes to them with a publication that states it.
    if (!has && !gated) continue;
    const telling = { now: at.toISOString(), agreed: agreedFor(state.id), isRead };
    const all = wholeOf(state, telling.now, telling.agreed);
    const now = gated || !has ? all : await mayBeTold(db, state, has, telling);
    const { claim } = now;
    if (canonicalJson(claim) === canonicalJson(all.claim)) whole.push(claim.id);
    if (has && canonicalJson(has.claim) === canonicalJson(claim)) continue;
    changed.push(now);
    const heard = new Set(stringsOf(has?.claim));
    const anew = stringsOf(claim).filter((text) => !heard.has(text));
    words.push(...anew);
    if (isRead && !gated) {
      await refuseNamed(db, state, anew);
      await refuseOffTheRecord(db, state, anew);
    }
    if (has && has.claim.statement !== claim.statement) renamed.push(claim.id);
    const change = changeForReaders(has?.claim ?? null, claim);
    await write(db, claim, change === null && has ? has.since : at);
    const { id: claimId, verification, contestation, disposition } = claim;
    if (change) events.push({ claimId, at, verification, contestation, disposition, ...change });
  }
  if (changed.length > 0) {
    if (!gated) await refuseSealed(db, words.map((text) => ({ surface: 'what readers would be told of the claim', text })));
    await db.claimEvent.createMany({ data: events });
    await keepWhoseTold(db, changed);
    for (const id of renamed) await keepSearchEntriesOf(db, id);
    context.touch.claims(changed.map(({ claim }) => claim.id));
  }
  await forgetWriters(db, whole);
  return { changed: changed.length > 0, waits: whole.length < before.size };
}

/** To protect a source waits for no second person: what readers have is replaced at once where it holds something that is sealed by now. */
async function mayBeTold(db: Transaction, state: ClaimState, has: Told, telling: Telling): Promise<Told> {
  const meanwhile = toldMeanwhile(state, has, telling);
  if (telling.isRead) return meanwhile;
  const once = toldMeanwhile(state, has, { ...telling, isRead: true });
  if (canonicalJson(once.claim) === canonicalJson(meanwhile.claim)) return meanwhile;
  return (await holdsSealed(db, meanwhile)) && !(await holdsSealed(db, once)) ? once : meanwhile;
}

async function holdsSealed(db: Transaction, { claim }: Told): Promise<boolean> {
  const matches = await findSealedMatches(db, stringsOf(claim).map((text) => ({ surface: 'what readers are told of the claim', text })));
  return matches.length > 0;
}

async function write(db: Transaction, { id, figure, voices, evidence, ...plain }: PublicClaim, updatedAt: Date): Promise<void> {
  const data = {
    ...plain,
    figure: (figure as Prisma.InputJsonObject | null) ?? Prisma.DbNull,
    voices: voices as unknown as Prisma.InputJsonArray,
    evidence: evidence as unknown as Prisma.InputJsonArray,
    updatedAt,
  };
  await db.publishedClaim.upsert({ where: { id }, create: { id, ...data }, update: data });
}
