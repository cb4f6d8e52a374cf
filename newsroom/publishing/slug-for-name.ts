import { refuse } from '../refusal';
import { slugFrom } from './slug';

/** The last part of the address of a topic or an author: as asked for, or made from the name where that has Latin letters. */
export function slugForName(name: string, wanted?: string): string {
  const slug = wanted ?? slugFrom(name).slice(0, 60).replace(/-+$/, '');
  return slug || refuse('malformed', 'Give it an address in small Latin letters: none can be made from this name.');
}
