import type { FoundClaim } from '@/newsroom/claims/search-claims';
import type { FoundSource } from '@/newsroom/sources/search-sources';
import type { FoundStory } from '@/newsroom/stories/search-stories';

/** Sources of the directory that fit the letters typed so far, best first; null when nobody answers. */
export function findSources(words: string, signal: AbortSignal): Promise<FoundSource[] | null> {
  return read(`/api/v1/sources?${new URLSearchParams({ words })}`, signal);
}

/** Claims that fit the words typed so far, but for those of one story where it is given; null when nobody answers. */
export function findClaims(words: string, signal: AbortSignal, exceptStoryId?: string): Promise<FoundClaim[] | null> {
  return read(`/api/v1/claims?${new URLSearchParams({ words, ...(exceptStoryId && { except: exceptStoryId }) })}`, signal);
}

/** Stories that fit the words of a headline typed so far, but for one; null when nobody answers. */
export function findStories(words: string, signal: AbortSignal, exceptStoryId: string): Promise<FoundStory[] | null> {
  return read(`/api/v1/stories?${new URLSearchParams({ words, except: exceptStoryId })}`, signal);
}

/** Stories before readers that fit the words of a headline typed so far; null when nobody answers. */
export function findLiveStories(words: string, signal: AbortSignal): Promise<FoundStory[] | null> {
  return read(`/api/v1/stories?${new URLSearchParams({ words, live: 'true' })}`, signal);
}

async function read<Found>(address: string, signal: AbortSignal): Promise<Found | null> {
  try {
    const response = await fetch(address, { signal });
    return response.ok ? ((await response.json()) as Found) : null;
  } catch {
    return null;
  }
}
