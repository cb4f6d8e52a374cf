/** Days and months as they stand in addresses. A day is midnight UTC of a calendar date in the newsroom's zone. */

const year = /^[1-9]\d{3}$/;
const twoDigits = /^\d{2}$/;

/** The day of an address such as /2021/07/14; null when the calendar has none. */
export function parseDay(parts: { year: string; month: string; day: string }): Date | null {
  if (!year.test(parts.year) || !twoDigits.test(parts.month) || !twoDigits.test(parts.day)) return null;
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  const day = new Date(`${date}T00:00:00.000Z`);
  return Number.isNaN(day.getTime()) || isoDay(day) !== date ? null : day;
}

/** The first day of the month of an address such as /2021/07; null when the calendar has none. */
export function parseMonth(parts: { year: string; month: string }): Date | null {
  return parseDay({ ...parts, day: '01' });
}

export function dayAddress(day: Date): string {
  return `/${isoDay(day).replaceAll('-', '/')}`;
}

export function monthAddress(month: Date): string {
  return dayAddress(month).slice(0, '/2021/07'.length);
}

/** The first day of the month that follows. */
export function nextMonth(month: Date): Date {
  return new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1));
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
