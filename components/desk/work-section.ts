/** A section of the desk's work: where it lies, and the letter that leads there after `g`. */
export type WorkSection = { href: string; label: string; letter: string };

/** Whether an address lies in a section. The desk itself is only its own page. */
export function isInSection(address: string, href: string): boolean {
  return address === href || (href !== '/desk' && address.startsWith(`${href}/`));
}
