/** How a moment reads: `stamp` 14 July 2021, 09:10 · `zoned` the same with its zone · `date` · `clock` 09:10 · `short` 14 Jul, 09:10 · `brief` 14 Jul 2021, 09:10. */
export type TimeForm = 'stamp' | 'zoned' | 'date' | 'clock' | 'short' | 'brief';

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

const forms: Record<TimeForm, Intl.DateTimeFormatOptions> = {
  stamp: { ...day, ...clock },
  zoned: { ...day, ...clock, timeZoneName: 'short' },
  date: day,
  clock,
  short: { day: 'numeric', month: 'short', ...clock },
  brief: { day: 'numeric', month: 'short', year: 'numeric', ...clock },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs a thousand times what using it costs. */
function formatOf(locale: string, form: TimeForm, zone: string): Intl.DateTimeFormat {
  const key = `${locale} ${form} ${zone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...forms[form], timeZone: zone });
    formats.set(key, format);
  }
  return format;
}

/** In the calendar and digits of `locale`. `at` is ISO 8601 or a Date; `zone` an IANA name such as Europe/London. Throws RangeError for neither. */
export function timeWords(at: string | Date, zone: string, form: TimeForm = 'stamp', locale = 'en-GB'): string {
  const format = formatOf(locale, form, zone);
  const moment = new Date(at);
  if (!isTurned.test(locale)) return format.format(moment).replace(' at ', ', ');
  return dayFirst(format.formatToParts(moment), locale).map(({ value }) => value).join('');
}

/** Unicode's data puts the month first for Dari where there is no year, and the year first for Pashto; nobody in Kabul does. */
const isTurned = /^(?:fa|ps)\b/;

const inOrder = ['day', 'month', 'year'];

/** The parts of a date with the day before its month, and that before the year, as the language is written. */
export function dayFirst(parts: Intl.DateTimeFormatPart[], locale: string): Intl.DateTimeFormatPart[] {
  if (!isTurned.test(locale)) return parts;
  const places = parts.flatMap(({ type }, place) => (inOrder.includes(type) ? [place] : []));
  const dated = parts.filter(({ type }) => inOrder.includes(type)).sort((a, b) => inOrder.indexOf(a.type) - inOrder.indexOf(b.type));
  return parts.map((part, place) => dated[places.indexOf(place)] ?? part);
}
