import type { Range } from '@/components/editor/claim-ranges';

/** The one that the key would take: around the caret, or else the last before it, or else the first after it. */
export function nextSuggestion<Offered extends { place: Range }>(offered: readonly Offered[], caret: number): Offered | null {
  const around = offered.find(({ place }) => place.from <= caret && caret <= place.to);
  return around ?? offered.findLast(({ place }) => place.to < caret) ?? offered[0] ?? null;
}
