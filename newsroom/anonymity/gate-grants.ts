import type { GateGrant } from '../gate/finding';
import type { Transaction } from '../transaction';

type Asked = { storyId: string; claims: readonly { id: string; notes: readonly { source: { id: string } }[] }[] };

/**
 * By claim, what the gate knows of leave to go unnamed for the sources of its notes: what was granted or is asked for this
 * claim in this story, and what was granted to the same source for another claim or story. Stories that are hidden from the
 * desk tell nothing here.
 */
export async function gateGrants(db: Transaction, { storyId, claims }: Asked): Promise<Map<string, GateGrant[]>> {
  const sourceIds = [...new Set(claims.flatMap(({ notes }) => notes.map(({ source }) => source.id)))];
  if (sourceIds.length === 0) return new Map();
  const rows = await db.anonymityRequest.findMany({
    where: {
      sourceId: { in: sourceIds },
      end: null,
      AND: [
        { OR: [{ storyId }, { story: { restricted: false } }] },
        { OR: [{ decision: { granted: true } }, { decision: null, storyId }] },
      ],
    },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      storyId: true,
      claimId: true,
      sourceId: true,
      reasonForReaders: true,
      description: true,
      expiresAt: true,
      decision: { select: { identityKnown: true, at: true } },
    },
  });
  const ofClaim = (claim: Asked['claims'][number]): GateGrant[] => {
    const sources = new Set(claim.notes.map(({ source }) => source.id));
    return rows.flatMap((row): GateGrant[] => {
      if (!sources.has(row.sourceId)) return [];
      const isMaterial = row.storyId === storyId && row.claimId === claim.id;
      if (!isMaterial && !row.decision) return [];
      return [
        {
          id: row.id,
          sourceId: row.sourceId,
          kind: isMaterial ? 'material' : 'source',
          information: true,
          vital: true,
          notOtherwise: true,
          reliable: true,
          identityKnown: row.decision?.identityKnown ?? false,
          reasonForReaders: row.reasonForReaders,
          description: row.description,
          approvedRole: row.decision ? 'standards' : null,
          approvedAt: row.decision?.at.toISOString() ?? null,
          expiresAt: row.expiresAt.toISOString(),
        },
      ];
    });
  };
  return new Map(claims.map((claim) => [claim.id, ofClaim(claim)]));
}
