/** Where people go who came from nowhere in particular. */
const desk = '/desk';

/**
 * Where to go after signing in: an address on this very site, or the desk. Browsers read a backslash as a slash and drop
 * tabs and line breaks, so the address is judged as they will read it.
 */
export function nextAddress(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || asked.length > 2_000) return desk;
  const here = 'http://stet.invalid';
  const url = URL.parse(asked, here);
  if (url?.origin !== here || url.pathname.startsWith('//')) return desk;
  const way = url.pathname === desk || url.pathname.startsWith(`${desk}/`);
  return way ? url.pathname + url.search + url.hash : desk;
}
