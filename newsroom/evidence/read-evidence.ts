import { deskDatabase } from '@/platform/database';
import type { AuthenticityCategory, CheckOutcome, EvidenceCheckKind, EvidenceFileRole } from '@/prisma/generated/client';
import type { Person } from '../people/actor';
import { addSource } from '../permissions/can';
import { id as isId } from '../input';
import { refuse } from '../refusal';
import { brokenLink } from './custody';
import { documentView, type DocumentView } from './document-view';
import { type EarlierUse, earlierUses } from './earlier-uses';
import { fileCredentials, type FileCredentials } from './file-credentials';
import { foundThen, hashingTouches } from './hash-again';
import { addedFiles } from './judge-files';
import { loadEvidence } from './load-evidence';
import { shownByClaims } from './shown-by-claims';
import type { WrongFile } from './wrong-file';

/** A file for its page; size in bytes, times ISO 8601, UTC. */
export type EvidenceFileForDesk = {
  id: string;
  role: EvidenceFileRole;
  name: string;
  mediaType: string;
  size: number;
  hash: string;
  addedAt: string;
  width: number | null;
  height: number | null;
  hasView: boolean;
  /** Of a document, how much of it can be looked at, and whether the words on those pages could be read; or why nothing can. */
  document: (DocumentView & { hasWords: boolean }) | { unseen: string } | null;
  /** What the file says of itself, by name. */
  metadata: [string, string][];
  earlier: EarlierUse[];
  /** Its Content Credentials, where they were read; `said` is null where it carries none. */
  credentials: { said: FileCredentials | null; reader: string; at: string } | null;
};

export type EvidenceForDesk = {
  id: string;
  title: string;
  url: string | null;
  /** When its link was last looked at, where it has died. */
  linkDiedBy: string | null;
  publicDescription: string;
  privateRemarks: string;
  userMade: boolean;
  claims: { id: string; statement: string }[];
  /** It belongs to no claim now; those above are the ones it was taken off. */
  isOff: boolean;
  files: EvidenceFileForDesk[];
  /** The last first; of each kind the first counts. */
  checks: { check: EvidenceCheckKind; outcome: CheckOutcome; method: string; by: string; at: string }[];
  rating: { category: AuthenticityCategory; reason: string; by: string; at: string } | null;
  /** The last first, 200 at most; `file` is the name of the file that was touched, where it was one. */
  custody: { sequence: number; action: string; file: string | null; by: string | null; at: string }[];
  /** The place of the first touch that does not fit, or null. */
  brokenAt: number | null;
  /** How its files were when they were last hashed again, with the time and what was wrong; null while they never were. */
  verified: { at: string; whole: boolean; wrong: Pick<WrongFile, 'name' | 'state' | 'differs'>[] } | null;
  /** What somebody reported of it, the last first. */
  reports: { reason: string; by: string; at: string }[];
  mayChange: boolean;
  mayReport: boolean;
};

/** Refuses unless the actor may add files to this evidence: asked before a byte of a file is taken. */
export async function insistOnAddingFiles(actor: Person, evidenceId: string): Promise<void> {
  if (!isId.safeParse(evidenceId).success) refuse('not_found', 'There is no such evidence, or you may not see it.');
  const { mayChange } = await loadEvidence(deskDatabase(), actor, evidenceId);
  if (!mayChange.allowed) refuse(mayChange.hidden ? 'not_found' : 'forbidden', mayChange.reason);
}

/** One piece of evidence, for who sees a claim it belongs to, or belonged to where it is on none; null otherwise. */
export async function readEvidence(actor: Person, id: string): Promise<EvidenceForDesk | null> {
  const db = deskDatabase();
  const { claims, isOff } = await shownByClaims(db, actor, id);
  if (claims.length === 0) return null;
  const evidence = await db.evidence.findUnique({
    where: { id },
    include: {
      files: { where: { role: { not: 'view' } }, orderBy: { addedAt: 'asc' }, include: { views: { select: { mediaType: true, metadata: true } }, credentials: true, recording: { select: { said: true } } } },
      checks: { orderBy: [{ at: 'desc' }, { id: 'desc' }] },
      ratings: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
      custody: { orderBy: { sequence: 'asc' } },
    },
  });
  if (!evidence) return null;
  const { mayChange } = await loadEvidence(db, actor, id);
  const everybody = [...evidence.checks, ...evidence.ratings, ...evidence.custody].flatMap(({ personId }) => personId ?? []);
  const people = await db.person.findMany({ where: { id: { in: [...new Set(everybody)] } }, select: { id: true, name: true } });
  const nameOf = (personId: string) => people.find((person) => person.id === personId)?.name ?? '';
  const [rating] = evidence.ratings;
  const names = namesOfFiles(evidence);
  const files: EvidenceFileForDesk[] = [];
  for (const { perceptualHash, metadata, views, addedAt, credentials, recording, ...file } of evidence.files) {
    const { role, name, mediaType, size, hash, width, height } = file;
    const earlier = role === 'original' || perceptualHash !== null ? await earlierUses(actor, id, { hash, perceptualHash }) : [];
    const document = documentOf(file.id, views, evidence.custody);
    const saying = { ...((metadata ?? recording?.said ?? {}) as Record<string, unknown>), ...(document && 'says' in document ? document.says : {}) };
    const said = Object.entries(saying).map(([key, value]): [string, string] => [key, String(value)]).toSorted(([one], [other]) => one.localeCompare(other));
    const looked = { hasView: views.length > 0, document, metadata: said, earlier, credentials: credentials && credentialsFor(credentials) };
    files.push({ id: file.id, role, name, mediaType, size, hash, width, height, addedAt: addedAt.toISOString(), ...looked });
  }
  return {
    id,
    title: evidence.title,
    url: evidence.url,
    linkDiedBy: evidence.linkState === 'dead' ? (evidence.linkCheckedAt?.toISOString() ?? null) : null,
    publicDescription: evidence.publicDescription,
    privateRemarks: evidence.privateRemarks,
    userMade: evidence.userMade,
    claims,
    isOff,
    files,
    checks: evidence.checks.map(({ check, outcome, method, personId, at }) => ({ check, outcome, method, by: nameOf(personId), at: at.toISOString() })),
    rating: rating ? { category: rating.category, reason: rating.reason, by: nameOf(rating.personId), at: rating.at.toISOString() } : null,
    custody: evidence.custody
      .slice(-200)
      .reverse()
      .map(({ sequence, action, data, personId, at }) => {
        const file = names.get((data as { fileId?: string }).fileId ?? '') ?? null;
        return { sequence, action, file, by: personId && nameOf(personId), at: at.toISOString() };
      }),
    brokenAt: brokenLink(evidence.custody),
    verified: verifiedOf(evidence, names),
    reports: evidence.custody
      .filter(({ action }) => action === 'reported altered')
      .reverse()
      .map(({ data, personId, at }) => ({ reason: (data as { reason?: string }).reason ?? '', by: nameOf(personId ?? ''), at: at.toISOString() })),
    mayChange: mayChange.allowed,
    mayReport: addSource(actor).allowed,
  };
}

type View = { mediaType: string; metadata: unknown };
type Touch = { action: string; data: unknown };

function documentOf(fileId: string, views: readonly View[], custody: readonly Touch[]): EvidenceFileForDesk['document'] {
  const drawn = views.flatMap(({ metadata }) => documentView.safeParse(metadata).data ?? [])[0];
  if (drawn) return { ...drawn, hasWords: views.some(({ mediaType }) => mediaType === 'text/plain') };
  const touches = custody.filter(({ action }) => action === 'not drawn').map(({ data }) => data as { fileId: string; sentence: string });
  const unseen = touches.find((touch) => touch.fileId === fileId)?.sentence;
  return unseen === undefined ? null : { unseen };
}

/** By their ids; those that are gone by the name with which they came. */
function namesOfFiles({ custody, files }: { custody: readonly Touch[]; files: readonly { id: string; name: string }[] }): Map<string, string> {
  return new Map([...addedFiles(custody), ...files.map(({ id: fileId, name }) => ({ fileId, name }))].map(({ fileId, name }) => [fileId, name]));
}

type Verifying = { verifiedAt: Date | null; custody: readonly { action: string; at: Date; data: unknown }[] };

function verifiedOf({ verifiedAt, custody }: Verifying, names: Map<string, string>): EvidenceForDesk['verified'] {
  const last = custody.findLast(({ action }) => hashingTouches.includes(action));
  if (!last) return null;
  const wrong = foundThen(last.data).wrong.map(({ fileId, state, differs }) => ({ name: names.get(fileId) ?? 'A capture', state, ...(differs ? { differs } : {}) }));
  return { at: (verifiedAt ?? last.at).toISOString(), whole: last.action === 'hashed again', wrong };
}

function credentialsFor({ said, reader, at }: { said: unknown; reader: string; at: Date }): NonNullable<EvidenceFileForDesk['credentials']> {
  return { said: said === null ? null : fileCredentials.parse(said), reader, at: at.toISOString() };
}
