/** Words for calendar dates, given as midnight UTC: they are of the newsroom's zone already and must not be moved again. */

const form = (options: Intl.DateTimeFormatOptions) => {
  const words = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
  return (date: Date): string => words.format(date);
};

/** 14 July 2021 */
export const dayWords = form({ day: 'numeric', month: 'long', year: 'numeric' });

/** Wednesday 14 July 2021 */
export const longDayWords = form({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** July 2021 */
export const monthWords = form({ month: 'long', year: 'numeric' });

/** July */
export const monthAloneWords = form({ month: 'long' });
