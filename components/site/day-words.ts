import { dayFirst } from '@/components/ui/time-words';

/** Words for calendar dates, given as midnight UTC: they are of the newsroom's zone already and must not be moved again. */

const form = (options: Intl.DateTimeFormatOptions) => (date: Date, locale: string) =>
  dayFirst(new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).formatToParts(date), locale).map(({ value }) => value).join('');

/** 14 July 2021 */
export const dayWords = form({ day: 'numeric', month: 'long', year: 'numeric' });

/** Wednesday 14 July 2021 */
export const longDayWords = form({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** July 2021 */
export const monthWords = form({ month: 'long', year: 'numeric' });

/** July */
export const monthAloneWords = form({ month: 'long' });

/** 14 */
export const dayAloneWords = form({ day: 'numeric' });

/** 2021 */
export const yearWords = form({ year: 'numeric' });
