import { createHash } from 'node:crypto';
import type { LiveStory } from '@/newsroom/published/read-story';
import { type SpokenLabels, speakingLabels } from '../label-words';
import { type Tongue, tongueOf } from '../messages/tongue';

/** Everything a card shows. */
export type CardFacts = {
  language: string;
  headline: string;
  section: string;
  newsroom: string;
  /** The labels of the claim that speaks for the story; null when nothing is contested. */
  label: SpokenLabels | null;
};

export type CardStory = Pick<LiveStory, 'id' | 'version' | 'language' | 'headline' | 'section' | 'shaken' | 'claims'>;

export function cardFacts(story: CardStory, newsroom: string, tongue: Tongue): CardFacts {
  const { language, headline, section } = story;
  return { language, headline, section: section.name, newsroom, label: speakingLabels(story, tongueOf(language, tongue).messages) };
}

/**
 * Where the card of a story lies: `/cards/<story>-<version>-<what is drawn>.png`. Labels change without a new version, so
 * the address says what the picture shows, and whoever has fetched it once need never ask again. Null for a headline in a
 * script that we have no face for.
 */
export function cardAddress(story: CardStory, newsroom: string, tongue: Tongue): string | null {
  const facts = cardFacts(story, newsroom, tongue);
  if (!canBeDrawn(facts)) return null;
  const drawn = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 10);
  return `/cards/${story.id}-${story.version}-${drawn}.png`;
}

/** The story whose card lies at this name; null for a name that no card has. */
export function storyOfCard(name: string): string | null {
  return /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-\d+-[0-9a-f]{10}\.png$/.exec(name)?.[1] ?? null;
}

function canBeDrawn({ headline, section, newsroom }: CardFacts): boolean {
  return !/[^\p{Script=Latin}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u.test(headline + section + newsroom);
}
