import { timeWords, type TimeForm } from './time-words';

export type TimeProps = {
  /** ISO 8601 in UTC, or a Date. */
  at: string | Date;
  /** The newsroom's zone, an IANA name. */
  zone: string;
  form?: TimeForm;
  className?: string;
};

export function Time({ at, zone, form = 'stamp', className }: TimeProps) {
  const moment = new Date(at);
  return (
    <time dateTime={moment.toISOString()} title={timeWords(moment, zone, 'zoned')} className={className}>
      {timeWords(moment, zone, form)}
    </time>
  );
}
