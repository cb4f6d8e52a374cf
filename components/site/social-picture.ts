import { cardAddress, type CardStory } from './card/card-facts';
import { cardSize } from './card/card-drawing';
import type { Tongue } from './messages/tongue';

export type SocialPicture = { url: string; alt: string; width?: number; height?: number; type?: string };

/**
 * What a link to a story shows elsewhere: its card, which says how the claim is known, or its first picture where a card
 * cannot be drawn. This is the one place that says so.
 */
export function socialPicture(story: CardStory & { leadPicture: string | null }, newsroom: string, tongue: Tongue): SocialPicture | null {
  const card = cardAddress(story, newsroom, tongue);
  if (card) return { url: card, alt: story.headline, ...cardSize, type: 'image/png' };
  return story.leadPicture === null ? null : { url: `/media/${story.leadPicture}`, alt: story.headline };
}
