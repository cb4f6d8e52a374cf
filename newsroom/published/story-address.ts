import { dayAddress, parseDay } from './calendar';
import { isSlug } from './slug-in-address';

/** Where a story stands for its whole life: the day of first publication in the newsroom's zone, and its slug. */
export type StoryAddress = { day: Date; slug: string };

/** `day` is a calendar date at midnight UTC, as the database gives it. */
export function storyAddress({ day, slug }: StoryAddress): string {
  return `${dayAddress(day)}/${slug}`;
}

/** The address that a path names, such as `/2021/07/14/crossing`; null when no story could stand there. */
export function parseStoryPath(path: string): StoryAddress | null {
  const [, year, month, day, slug] = /^\/(\d{4})\/(\d{2})\/(\d{2})\/([^/]+)$/.exec(path) ?? [];
  return year && month && day && slug ? parseStoryAddress({ year, month, day, slug }) : null;
}

/** The parts of an address as asked for; null when no story could have it. */
export function parseStoryAddress({ slug, ...date }: { year: string; month: string; day: string; slug: string }): StoryAddress | null {
  const day = parseDay(date);
  return day && isSlug(slug) ? { day, slug } : null;
}
