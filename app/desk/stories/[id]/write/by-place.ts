import type { Node } from '@tiptap/pm/model';
import { firstPlaces } from '@/components/editor/claim-ranges';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';

/** Claims in the order in which a reader of this text meets them. */
export function byPlace(claims: readonly DeskClaim[], text: Node): DeskClaim[] {
  const places = firstPlaces(text);
  const placeOf = (claim: DeskClaim) => Math.min(...claim.anchors.map(({ id }) => places.get(id) ?? Infinity));
  return claims
    .map((claim) => ({ claim, place: placeOf(claim) }))
    .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
    .map(({ claim }) => claim);
}
