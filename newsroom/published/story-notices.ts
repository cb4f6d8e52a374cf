import type { PublicationKind } from './shape';

export type PageCorrection = { id: string; kind: PublicationKind; wrong: string; right: string; claimId: string | null; at: Date };

/** What changed after the first publication, and when; readers are never left to guess. */
export type Notice = { kind: PublicationKind; at: Date; note: string; corrections: PageCorrection[] };

type Version = { id: string; version: number; kind: string; note: string; publishedAt: Date };
type CorrectionRow = Omit<PageCorrection, 'kind'> & { kind: string; publicationId: string };

/**
 * Newest first. A correction stands with the version that made it; one whose version is not among `versions` stands
 * alone, because a correction is never left out.
 */
export function storyNotices(versions: Version[], corrections: CorrectionRow[]): Notice[] {
  const later = versions.filter(({ version }) => version > 1);
  const published = later.map(({ id, kind, note, publishedAt }) => ({
    kind: kind as PublicationKind,
    at: publishedAt,
    note,
    corrections: corrections.filter(({ publicationId }) => publicationId === id).map(pageCorrection),
  }));
  const alone = corrections
    .filter(({ publicationId }) => !later.some(({ id }) => id === publicationId))
    .map((row) => ({ kind: row.kind as PublicationKind, at: row.at, note: '', corrections: [pageCorrection(row)] }));
  return [...published, ...alone].sort((a, b) => b.at.getTime() - a.at.getTime());
}

function pageCorrection({ id, kind, wrong, right, claimId, at }: CorrectionRow): PageCorrection {
  return { id, kind: kind as PublicationKind, wrong, right, claimId, at };
}
