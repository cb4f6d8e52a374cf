/** Where a story stands for its whole life: the day of first publication in the newsroom's zone, and its slug. */
export type StoryAddress = { day: Date; slug: string };

/** `day` is a calendar date at midnight UTC, as the database gives it. */
export function storyAddress({ day, slug }: StoryAddress): string {
  return `/${day.toISOString().slice(0, 10).replaceAll('-', '/')}/${slug}`;
}

/** The parts of an address as asked for; null when no story could have it. */
export function parseStoryAddress(parts: { year: string; month: string; day: string; slug: string }): StoryAddress | null {
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(parts.slug) || parts.slug.length > 200) return null;
  const day = new Date(`${date}T00:00:00.000Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) return null;
  return { day, slug: parts.slug };
}
