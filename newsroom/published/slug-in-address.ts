/** Whether this can be the last part of an address of ours; whatever cannot is not looked up. */
export function isSlug(part: string): boolean {
  return part.length <= 200 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part);
}
