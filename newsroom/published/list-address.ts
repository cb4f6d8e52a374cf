/**
 * The one address of a page of a list (list-page.ts).
 * @param list the address of the list, which is that of its first page
 * @param before the entry that ends the page before; anything but text means the first page
 */
export function listAddress(list: string, before: unknown): string {
  return typeof before === 'string' ? `${list}/before/${before}` : list;
}
