import { id } from '@/newsroom/input';
import { refuse } from '@/newsroom/refusal';

/** An id from an address; anything else names nothing. */
export function uuidOr404(text: string, thing: string): string {
  const parsed = id.safeParse(text);
  return parsed.success ? parsed.data : refuse('not_found', `There is no such ${thing}, or you may not see it.`);
}
