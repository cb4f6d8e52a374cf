/** Whether somebody who may open these sources may open each of those. */
export function holdsAll(held: readonly string[] | undefined, sourceIds: readonly string[]): boolean {
  return held !== undefined && sourceIds.length > 0 && sourceIds.every((id) => held.includes(id));
}
