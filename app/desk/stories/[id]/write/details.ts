import type { InputOf } from '@/newsroom/registry';
import type { StoryForDesk } from '@/newsroom/stories/read-story';
import { readCoordinates, writeCoordinates } from './coordinates';

type Named = { id: string; name: string };

/** What stands around the text, as the form holds it. */
export type Details = {
  byline: string;
  authors: readonly Named[];
  topics: readonly Named[];
  language: string;
  placeName: string;
  /** As typed; empty for none. */
  coordinates: string;
  translationOf: { id: string; headline: string } | null;
};

export function detailsOf({ byline, authors, topics, language, place, translationOf }: StoryForDesk): Details {
  return { byline, authors, topics, language, placeName: place.name, coordinates: writeCoordinates(place), translationOf };
}

/** An author who stands in the byline by name needs no words beside it. */
export function withAuthors(details: Details, authors: readonly Named[]): Details {
  const byline = authors.some(({ name }) => name === details.byline.trim()) ? '' : details.byline;
  return { ...details, byline, authors };
}

/** Why these details cannot be kept: a sentence for the field of the place; empty when they can. */
export function placeComplaint({ coordinates }: Details): string {
  const isPlace = coordinates.trim() === '' || readCoordinates(coordinates) !== null;
  return isPlace ? '' : 'Write latitude and longitude in degrees, such as 31.0, 66.4.';
}

/** What has to be sent so that the story has these details; null when it has them. */
export function changedDetails(before: Details, now: Details): Omit<InputOf<'change-details'>, 'storyId'> | null {
  const ids = (list: readonly Named[]) => list.map(({ id }) => id);
  const differs = (a: readonly string[], b: readonly string[]) => a.join() !== b.join();
  const changes = {
    ...(now.byline.trim() !== before.byline && { byline: now.byline.trim() }),
    ...(differs(ids(now.authors), ids(before.authors)) && { authorIds: ids(now.authors) }),
    ...(differs(ids(now.topics), ids(before.topics)) && { topicIds: ids(now.topics) }),
    ...(now.language.trim() !== before.language && { language: now.language.trim() }),
    ...(now.placeName.trim() !== before.placeName && { placeName: now.placeName.trim() }),
    ...(now.coordinates.trim() !== before.coordinates && { coordinates: readCoordinates(now.coordinates) }),
    ...(now.translationOf?.id !== before.translationOf?.id && { translationOfId: now.translationOf?.id ?? null }),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}
