import type { StoryCard } from './story-card';

export type FrontSection = { slug: string; name: string; stories: StoryCard[] };
export type FrontPage = { lead: StoryCard | null; beside: StoryCard[]; sections: FrontSection[] };

/** How many stories editors can choose for the front. */
export const mostFrontPlaces = 12;

/** A picture may lead over a newer story for this long, in milliseconds. */
const pictureLeadsFor = 12 * 60 * 60 * 1000;
/** How many stories stand beside the lead: about as high together as a headline of three lines and its picture. */
export const besideLead = 4;
const perSection = 4;

/**
 * The front of a paper. `chosen` by editors, in their order; `stories` newest first; `sections` in their order. What is
 * chosen leads, then stands beside, then heads its section; the newest follow. Where nothing is chosen the newest story
 * leads, unless one with a picture is hardly older. No story stands twice.
 */
export function arrangeFront(chosen: StoryCard[], stories: StoryCard[], sections: { slug: string; name: string }[]): FrontPage {
  const ids = new Set(chosen.map(({ id }) => id));
  const others = stories.filter(({ id }) => !ids.has(id));
  const lead = chosen[0] ?? newestLead(others);
  if (!lead) return { lead: null, beside: [], sections: [] };
  const rest = [...chosen, ...others].filter((story) => story !== lead);
  const below = rest.slice(besideLead);
  const blocks = sections.map((section) => {
    const own = below.filter((story) => story.section.slug === section.slug);
    const kept = own.filter(({ id }) => ids.has(id)).length;
    return { ...section, stories: own.slice(0, Math.max(perSection, kept)) };
  });
  return { lead, beside: rest.slice(0, besideLead), sections: blocks.filter((block) => block.stories.length > 0) };
}

function newestLead(stories: StoryCard[]): StoryCard | null {
  const newest = stories[0];
  if (!newest) return null;
  const since = newest.firstPublishedAt.getTime() - pictureLeadsFor;
  return stories.find((story) => story.picture && story.firstPublishedAt.getTime() >= since) ?? newest;
}
