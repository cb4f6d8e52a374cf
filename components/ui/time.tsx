import { timeWords, type TimeForm } from './time-words';

export type TimeProps = {
  /** ISO 8601 in UTC, or a Date. */
  at: string | Date;
  /** The newsroom's zone, an IANA name. */
  zone: string;
  form?: TimeForm;
  /** BCP 47; British English unless said otherwise. */
  locale?: string;
  className?: string;
};

export function Time({ at, zone, form = 'stamp', locale, className }: TimeProps) {
  const moment = new Date(at);
  return (
    <time dateTime={moment.toISOString()} title={timeWords(moment, zone, 'zoned', locale)} className={className}>
      {timeWords(moment, zone, form, locale)}
    </time>
  );
}
