import { id } from '@/newsroom/input';
import type { SourceCursor } from '@/newsroom/sources/list-sources';

/** The place in the directory after which the next page begins, as it stands in an address. */
export function writeSourceCursor({ name, id: source }: SourceCursor): string {
  return `${source}_${name}`;
}

/** Null for anything that is no such place: the directory then begins at its beginning. */
export function readSourceCursor(text: string): SourceCursor | null {
  const place = text.indexOf('_');
  const source = id.safeParse(text.slice(0, Math.max(place, 0)));
  return source.success ? { id: source.data, name: text.slice(place + 1) } : null;
}
