export const ages = ['day', 'week', 'month', 'older', 'year'] as const;
type Age = (typeof ages)[number];

/** How long ago a claim last changed. */
export const ageWords: Record<Age, string> = {
  day: 'In the last day',
  week: 'In the last week',
  month: 'In the last 30 days',
  older: 'More than 30 days ago',
  year: 'More than a year ago',
};

const day = 24 * 60 * 60 * 1_000;
const days: Record<Age, number> = { day: 1, week: 7, month: 30, older: 30, year: 365 };

/** Between which moments that was. */
export function boundsOf(age: Age, now: Date): { since: Date } | { before: Date } {
  const bound = new Date(now.getTime() - days[age] * day);
  return age === 'older' || age === 'year' ? { before: bound } : { since: bound };
}
