import type { StoryCard } from './story-card';

export type FrontSection = { slug: string; name: string; stories: StoryCard[] };
export type FrontPage = { lead: StoryCard | null; beside: StoryCard[]; sections: FrontSection[] };

/** A picture may lead over a newer story for this long, in milliseconds. */
const pictureLeadsFor = 12 * 60 * 60 * 1000;
const besideLead = 5;
const perSection = 4;

/**
 * The front of a paper. `stories` newest first, `sections` in their order. The newest story leads, unless one with a
 * picture is hardly older; the next newest stand beside it, the rest in their sections. No story stands twice.
 */
export function arrangeFront(stories: StoryCard[], sections: { slug: string; name: string }[]): FrontPage {
  const newest = stories[0];
  if (!newest) return { lead: null, beside: [], sections: [] };
  const since = newest.firstPublishedAt.getTime() - pictureLeadsFor;
  const pictured = stories.find((story) => story.picture && story.firstPublishedAt.getTime() >= since);
  const lead = pictured ?? newest;
  const rest = stories.filter((story) => story !== lead);
  const beside = rest.slice(0, besideLead);
  const below = rest.slice(besideLead);
  const blocks = sections.map((section) => ({
    ...section,
    stories: below.filter((story) => story.section.slug === section.slug).slice(0, perSection),
  }));
  return { lead, beside, sections: blocks.filter((block) => block.stories.length > 0) };
}
