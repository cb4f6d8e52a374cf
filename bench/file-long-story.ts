import { randomUUID } from 'node:crypto';
import { anchorsOf } from '@/editor/anchors';
import { EDITOR_VERSION } from '@/editor/version';
import { assessClaim } from '@/newsroom/claims/assess-claim';
import { makeClaim } from '@/newsroom/claims/make-claim';
import { relateClaims } from '@/newsroom/claims/relate-claims';
import type { CommandResult } from '@/newsroom/command';
import { saveDraft } from '@/newsroom/drafts/save-draft';
import { addEvidence } from '@/newsroom/evidence/add-evidence';
import type { GateClaim, GateSource } from '@/newsroom/gate/finding';
import type { Person } from '@/newsroom/people/actor';
import { hashPassword } from '@/newsroom/people/password';
import { addNote } from '@/newsroom/sources/add-note';
import { addSource } from '@/newsroom/sources/add-source';
import { startStory } from '@/newsroom/stories/start-story';
import { deskDatabase } from '@/platform/database';
import { longClaims, longDocument } from './story-of-3000-words';

export type LongStory = { storyId: string; version: number; writer: Person; email: string; password: string };

/** Files the long story in an empty newsroom, by the commands the screen would send, and says who can write it. */
export async function fileLongStory(): Promise<LongStory> {
  const password = randomUUID();
  const email = 'mina@bench.example';
  const passwordHash = await hashPassword(password);
  const { id } = await deskDatabase().person.create({ data: { email, name: 'Mina', role: 'reporter', passwordHash } });
  const writer: Person = { kind: 'person', id, name: 'Mina', role: 'reporter' };
  const section = await deskDatabase().section.create({ data: { slug: 'world', name: 'World', position: 1 } });

  const storyId = randomUUID();
  await done(startStory(writer, { id: storyId, sectionId: section.id }));
  const sourceIds = await fileSources(writer);
  const quotes = new Map(anchorsOf(longDocument).map(({ id: anchorId, exact, prefix, suffix }) => [anchorId, { exact, prefix, suffix }]));
  for (const claim of longClaims) {
    const quote = quotes.get(claim.id);
    const { statement, kind, materiality } = claim;
    await done(makeClaim(writer, { storyId, claimId: claim.id, anchorId: claim.id, quote, statement, kind, materiality }));
    await fileSourcing(writer, claim, sourceIds);
  }
  const save = { storyId, basedOn: 1, editorVersion: EDITOR_VERSION, document: longDocument };
  const { version } = await done(saveDraft(writer, save));
  return { storyId, version, writer, email, password };
}

/** Each source once, after the one it relays. */
async function fileSources(writer: Person): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const file = async (key: string, name: string, kind: GateSource['kind'], upstreamId: string | null) => {
    if (ids.has(key)) return;
    const id = randomUUID();
    ids.set(key, id);
    await done(addSource(writer, { id, name, kind, upstreamId }));
  };
  for (const { source } of longClaims.flatMap(({ notes }) => notes)) {
    const relays = source.rootId !== source.id;
    if (relays) await file(source.rootId, source.rootName, 'organisation', null);
    await file(source.id, source.name, source.kind, relays ? ids.get(source.rootId)! : null);
  }
  return ids;
}

async function fileSourcing(writer: Person, claim: GateClaim, sourceIds: Map<string, string>): Promise<void> {
  const claimId = claim.id;
  for (const { source, stance, exactWords, publicAttribution } of claim.notes) {
    const note = { id: randomUUID(), claimId, stance, exactWords, publicAttribution };
    await done(addNote(writer, { ...note, source: { id: sourceIds.get(source.id) } }));
  }
  for (const { title, bearing } of claim.evidence) {
    await done(addEvidence(writer, { id: randomUUID(), claimId, kind: 'media', title, bearing }));
  }
  const { verification } = claim;
  await done(assessClaim(writer, { claimId, verification, method: 'We called both sides and compared the pictures.' }));
  const before = longClaims[longClaims.indexOf(claim) - 1];
  if (claim.contradictedBy.length > 0 && before) {
    await done(relateClaims(writer, { fromId: claimId, toId: before.id, kind: 'contradicts' }));
  }
}

async function done<Value>(asked: Promise<CommandResult<Value>>): Promise<Value> {
  const result = await asked;
  if (!result.ok) throw new Error(`The long story could not be filed: ${result.refusal.sentence}`);
  return result.value;
}
