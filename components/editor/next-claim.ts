/**
 * Which of the claims under a click is chosen: the innermost, or, where one of them is chosen already, the one around it.
 * @param here ids of the claims at that place, the innermost first.
 */
export function nextClaim(here: readonly string[], chosen: string | null): string | null {
  const now = chosen === null ? -1 : here.indexOf(chosen);
  return here[(now + 1) % Math.max(1, here.length)] ?? null;
}
