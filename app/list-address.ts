import { readPageKey } from '@/newsroom/published/page-key';

/** The one address of a page of a list: each page that goes on with it has its own, and what is no key means the first. */
export function listAddress(address: string, before: unknown): string {
  return readPageKey(before) ? `${address}?before=${encodeURIComponent(String(before))}` : address;
}
