import type { FoundClaim } from '@/newsroom/claims/search-claims';
import type { FoundSource } from '@/newsroom/sources/search-sources';

/** Sources of the directory that fit the letters typed so far, best first; null when nobody answers. */
export function findSources(words: string, signal: AbortSignal): Promise<FoundSource[] | null> {
  return read(`/api/v1/sources?${new URLSearchParams({ words })}`, signal);
}

/** Claims of the newsroom that fit the words typed so far; null when nobody answers. */
export function findClaims(words: string, except: string, signal: AbortSignal): Promise<FoundClaim[] | null> {
  return read(`/api/v1/claims?${new URLSearchParams({ words, except })}`, signal);
}

async function read<Found>(address: string, signal: AbortSignal): Promise<Found | null> {
  try {
    const response = await fetch(address, { signal });
    return response.ok ? ((await response.json()) as Found) : null;
  } catch {
    return null;
  }
}
