import type { DeskClaim } from '@/newsroom/claims/read-sourcing';

/** Those made a moment ago whose words the newsroom's answer does not have yet. */
export function notYetIn(known: readonly DeskClaim[], made: readonly DeskClaim[]): DeskClaim[] {
  const anchors = new Set(known.flatMap((claim) => claim.anchors.map(({ id }) => id)));
  return made.filter((claim) => claim.anchors.some(({ id }) => !anchors.has(id)));
}

/** The claims of a story, each once: one that is attached to more words stands on those too. */
export function withMade(known: readonly DeskClaim[], made: readonly DeskClaim[]): DeskClaim[] {
  const claims = new Map(known.map((claim) => [claim.id, claim]));
  for (const claim of notYetIn(known, made)) {
    const before = claims.get(claim.id);
    claims.set(claim.id, before ? { ...before, anchors: [...before.anchors, ...claim.anchors] } : claim);
  }
  return [...claims.values()];
}
