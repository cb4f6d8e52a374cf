/** A proposal for the last part of a story's address: small Latin letters, digits, hyphens; at most 80 characters. */
export function slugFrom(headline: string): string {
  const plain = headline
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 80).replace(/-[^-]*$/, (rest) => (plain.length > 80 ? '' : rest));
}
