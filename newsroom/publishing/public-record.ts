import { canonicalJson } from '@/editor/canonical-json';
import { Prisma, type PublishedClaim } from '@/prisma/generated/client';
import { agreedWords } from '../anonymity/agreed-words';
import type { ClaimState } from '../claims/claim-state';
import { claimStates } from '../claims/sourcing-state';
import type { CommandContext } from '../command';
import type { PublicClaim, PublicVoice } from '../published/shape';
import type { Transaction } from '../transaction';
import { keepSearchEntriesOf } from './keep-search-entries-of';
import { changeForReaders, publicClaim } from './public-claim';
import { refuseSealed } from '../sealed/refuse-sealed';
import { stringsOf } from '../sealed/strings-of';
import { showSuperseded } from './show-superseded';
import { recordOf, toldMeanwhile } from './told-meanwhile';
import { touchStoriesOf } from './touch-stories';

type Context = Pick<CommandContext, 'db' | 'at' | 'touch'>;

/**
 * Brings the public record of a claim to its present state, as far as it may be told between publications. It refuses when
 * something sealed stands in what is new.
 */
export async function refreshPublicClaim(context: Context, claimId: string): Promise<void> {
  await tell(context, await claimStates(context.db, [claimId]), { gated: false });
  await showSuperseded(context, [claimId]);
}

/**
 * Tells readers the whole of these states, which the gate has judged: something sealed in them, two people have let pass.
 */
export async function publishClaimStates(context: Context, states: readonly ClaimState[]): Promise<void> {
  await tell(context, states.toSorted((a, b) => (a.id < b.id ? -1 : 1)), { gated: true });
  await showSuperseded(context, states.map(({ id }) => id));
}

/**
 * Adds one line to the public history of each claim of which readers are told something new. No text is changed; the pages
 * that show a record that changed are.
 */
async function tell(context: Context, states: readonly ClaimState[], { gated }: { gated: boolean }): Promise<void> {
  const { db, at } = context;
  const ids = states.map(({ id }) => id);
  const rows = await db.publishedClaim.findMany({ where: { id: { in: ids } } });
  const agreedFor = await agreedWords(db, ids, at);
  const before = new Map(rows.map((row) => [row.id, row]));
  const changed: string[] = [];
  const words: string[] = [];
  const renamed: string[] = [];
  const events: Prisma.ClaimEventCreateManyInput[] = [];
  for (const state of states) {
    const told = before.get(state.id);
    // What readers do not have comes to them with a publication that states it.
    if (!told && !gated) continue;
    const agreed = agreedFor(state.id);
    const claim =
      told && !gated ? toldMeanwhile(state, recordOf(told), at.toISOString(), agreed) : publicClaim(state, at.toISOString(), agreed);
    if (told && isSame(told, claim)) continue;
    changed.push(claim.id);
    const heard = new Set(stringsOf(told));
    words.push(...stringsOf(claim).filter((text) => !heard.has(text)));
    if (told && told.statement !== claim.statement) renamed.push(claim.id);
    const summary = changeForReaders(told ? { ...(told as PublicLabels), voices: told.voices as unknown as PublicVoice[] } : null, claim);
    await write(db, claim, summary === null && told ? told.updatedAt : at);
    const { id: claimId, verification, contestation, disposition } = claim;
    if (summary !== null) events.push({ claimId, at, verification, contestation, disposition, summary });
  }
  if (changed.length > 0) {
    if (!gated) await refuseSealed(db, words.map((text) => ({ surface: 'what readers would be told of the claim', text })));
    await db.claimEvent.createMany({ data: events });
    for (const id of renamed) await keepSearchEntriesOf(db, id);
    await touchStoriesOf(context, changed);
  }
}

function isSame({ updatedAt: _, supersededById: __, ...told }: PublishedClaim, claim: PublicClaim): boolean {
  return canonicalJson(told) === canonicalJson(claim);
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

type PublicLabels = Pick<PublicClaim, 'verification' | 'contestation' | 'disposition'>;
