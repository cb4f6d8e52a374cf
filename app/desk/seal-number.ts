/** How colleagues speak of a sealed source whose name for the desk not all of them may know; it tells nothing. */
export function sealNumber(sourceId: string): string {
  return sourceId.slice(0, 8);
}
