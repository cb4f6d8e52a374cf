import { notFound } from 'next/navigation';
import { id } from '@/newsroom/input';

/** An id from an address; anything else names nothing. */
export function idOf(text: string): string {
  const parsed = id.safeParse(text);
  return parsed.success ? parsed.data : notFound();
}
