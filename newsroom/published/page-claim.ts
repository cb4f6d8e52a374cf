import type { Contestation, Disposition, Stance, Verification } from '../claims/vocabulary';
import { opposingStances, supportingStances } from '../claims/vocabulary';
import type { Prisma } from '@/prisma/generated/client';
import type { PublicClaim, PublicClaimLabels, PublicEvidence, PublicFigure, PublicVoice, VoiceHeard } from './shape';

/** Voices as a reader asks for them: who says so, who denies it, who would not say. */
export type GroupedVoices = { behind: PublicVoice[]; against: PublicVoice[]; silent: PublicVoice[] };

/** What readers were told of a claim from a moment on, and who was newly heard then, or otherwise than before. */
export type PageClaimEvent = PublicClaimLabels & { at: Date; voices: VoiceHeard[] };

/** A claim as a page shows it. */
export type PageClaim = Omit<PublicClaim, 'voices'> & {
  voices: GroupedVoices;
  /** Oldest first. */
  history: PageClaimEvent[];
  /** Whether its words are marked in the text. */
  marked: boolean;
  /** The later claim that takes its place, where that one stands before readers still. */
  supersededBy: { id: string; statement: string } | null;
  updatedAt: Date;
};

/** What the row of a claim brings along when it is to be told. */
export const claimInclude = {
  history: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { at: true, verification: true, contestation: true, disposition: true, voices: true } },
  supersededBy: {
    select: {
      id: true,
      statement: true,
      verification: true,
      disposition: true,
      appearances: { where: { publication: { story: { standing: 'live' } } }, take: 1, select: { id: true } },
    },
  },
} as const satisfies Prisma.PublishedClaimInclude;

export type ClaimRow = Prisma.PublishedClaimGetPayload<{ include: typeof claimInclude }>;

/**
 * The words of a claim are marked when readers must not take them as settled: it is contested, or we could not establish
 * it, or we are looking at it again. Established and uncontested claims are left alone, or the page would be all marks.
 */
export function needsMark({ verification, contestation, disposition }: PublicClaimLabels): boolean {
  const settled: readonly Verification[] = ['verified', 'corroborated'];
  return contestation !== 'uncontested' || disposition !== 'live' || !settled.includes(verification);
}

/** From what weighs most on readers' trust: how far we established it, and then whether somebody denies it. */
const gravity: readonly Verification[] = ['false', 'unverified', 'unchecked', 'not_independently_verified', 'corroborated', 'verified'];

/** Of several labels the one that readers must know before all others; the first of those that weigh the same. */
export function gravest(labels: readonly PublicClaimLabels[]): PublicClaimLabels | null {
  const rank = ({ verification, contestation }: PublicClaimLabels) => gravity.indexOf(verification) * 2 + (contestation === 'uncontested' ? 1 : 0);
  return labels.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Each group oldest first. */
export function groupVoices(voices: readonly PublicVoice[]): GroupedVoices {
  const ordered = voices.toSorted((a, b) => a.at.localeCompare(b.at));
  const taking = (stances: readonly Stance[]) => ordered.filter(({ stance }) => stances.includes(stance));
  const spoken = [...supportingStances, ...opposingStances];
  return {
    behind: taking(supportingStances),
    against: taking(opposingStances),
    silent: ordered.filter(({ stance }) => !spoken.includes(stance)),
  };
}

/** The row and its history as the page needs them. The JSON columns have the shapes of `shape.ts`. */
export function pageClaim({ history, supersededBy, ...row }: ClaimRow): PageClaim {
  const labels = labelsOf(row);
  const voices = row.voices as PublicVoice[];
  return {
    ...labels,
    id: row.id,
    statement: row.statement,
    kind: row.kind as PublicClaim['kind'],
    method: row.method,
    figure: row.figure as PublicFigure | null,
    evidence: row.evidence as PublicEvidence[],
    voices: groupVoices(voices),
    history: history.map((event) => ({ ...labelsOf(event), at: event.at, voices: stillHeard(event.voices, voices) })),
    marked: needsMark(labels),
    supersededBy: supersededBy && leadsOn(supersededBy) ? { id: supersededBy.id, statement: supersededBy.statement } : null,
    updatedAt: row.updatedAt,
  };
}

/** Whom readers may be told of no more, because a name was sealed or a promise made since, they are not told of as history either. */
function stillHeard(then: unknown, now: readonly PublicVoice[]): VoiceHeard[] {
  return ((then ?? []) as VoiceHeard[]).filter(({ attribution }) => now.some((voice) => voice.attribution === attribution));
}

/** Nobody is led to what was taken from readers, nor to what has fallen itself. */
function leadsOn({ appearances, verification, disposition }: NonNullable<ClaimRow['supersededBy']>): boolean {
  return appearances.length > 0 && verification !== 'false' && disposition !== 'retracted';
}

/** The three labels of a row, whose columns are text. */
export function labelsOf(row: { verification: string; contestation: string; disposition: string }): PublicClaimLabels {
  return {
    verification: row.verification as Verification,
    contestation: row.contestation as Contestation,
    disposition: row.disposition as Disposition,
  };
}
