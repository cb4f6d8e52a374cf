import type { CaptureState } from '@/prisma/generated/client';
import { deskDatabase } from '@/platform/database';
import type { Person } from '../people/actor';
import { shownByClaims } from '../evidence/shown-by-claims';
import { changeClaim } from '../permissions/can';
import { linkTouches, saidOfLink, type SaidOfLink } from './link-state';
import { captureManifest, type CaptureManifest } from './manifest';

export type { CaptureManifest } from './manifest';

/** One capture for its page; times are ISO 8601, UTC. */
export type CaptureForDesk = {
  id: string;
  address: string;
  state: CaptureState;
  step: string;
  requests: number;
  bytes: number;
  requestedBy: string;
  requestedAt: string;
  finishedAt: string | null;
  failure: string | null;
  manifest: CaptureManifest | null;
  manifestHash: string | null;
  timestampedAt: string | null;
  /** The name in the certificate of who signed the timestamp. */
  timestampedBy: string | null;
  unstamped: string | null;
};

/** What became of a link on one day. */
export type LinkCheck = { at: string; state: SaidOfLink; status: number | null; sentence: string | null };

export type CapturesForDesk = {
  evidence: { id: string; title: string; url: string | null; linkCheckedAt: string | null };
  /** The claim through which this person sees it, and may ask for captures where it belongs to the claim still. */
  claim: { id: string; statement: string };
  /** The last asked for first. */
  captures: CaptureForDesk[];
  /** The last first. */
  checks: LinkCheck[];
  mayCapture: boolean;
};

const storyFacts = { ownerId: true, restricted: true, stage: true, standing: true, members: { select: { personId: true } } } as const;

/** The captures of a piece of evidence, for who sees the evidence; null otherwise. */
export async function readCaptures(actor: Person, evidenceId: string): Promise<CapturesForDesk | null> {
  const db = deskDatabase();
  const shown = await shownByClaims(db, actor, evidenceId);
  const evidence = await db.evidence.findUnique({
    where: { id: evidenceId },
    select: {
      id: true,
      title: true,
      url: true,
      linkCheckedAt: true,
      captures: { orderBy: { requestedAt: 'desc' }, take: 50 },
      custody: { where: { action: { in: [...linkTouches] } }, orderBy: { sequence: 'desc' }, take: 20, select: { at: true, action: true, data: true } },
    },
  });
  if (!evidence) return null;
  const claims = await db.claim.findMany({
    where: { id: { in: shown.claims.map(({ id }) => id) } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, statement: true, createdById: true, appearances: { select: { story: { select: storyFacts } } } },
  });
  const within = claims.map((each) => {
    const stories = each.appearances.map(({ story: { members, ...story } }) => ({ ...story, namedIds: members.map(({ personId }) => personId) }));
    return { ...each, may: !shown.isOff && changeClaim(actor, each, stories).allowed };
  });
  const claim = within.find(({ may }) => may) ?? within[0];
  if (!claim) return null;
  const people = await db.person.findMany({ where: { id: { in: evidence.captures.map((each) => each.requestedById) } }, select: { id: true, name: true } });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return {
    evidence: { id: evidence.id, title: evidence.title, url: evidence.url, linkCheckedAt: evidence.linkCheckedAt?.toISOString() ?? null },
    claim: { id: claim.id, statement: claim.statement },
    captures: evidence.captures.map((each) => ({
      id: each.id,
      address: each.address,
      state: each.state,
      step: each.step,
      requests: each.requests,
      bytes: each.bytes,
      requestedBy: nameOf.get(each.requestedById) ?? '',
      requestedAt: each.requestedAt.toISOString(),
      finishedAt: each.finishedAt?.toISOString() ?? null,
      failure: each.failure,
      manifest: each.manifest === null ? null : captureManifest.parse(each.manifest),
      manifestHash: each.manifestHash,
      timestampedAt: each.timestampedAt?.toISOString() ?? null,
      timestampedBy: each.timestampedBy,
      unstamped: each.unstamped,
    })),
    checks: evidence.custody.map(({ at, action, data }) => ({ at: at.toISOString(), state: saidOfLink(action), ...saidOf(data) })),
    mayCapture: claim.may && evidence.url !== null,
  };
}

function saidOf(data: unknown): Pick<LinkCheck, 'status' | 'sentence'> {
  const { status = null, sentence = null } = data as Partial<Pick<LinkCheck, 'status' | 'sentence'>>;
  return { status, sentence };
}
