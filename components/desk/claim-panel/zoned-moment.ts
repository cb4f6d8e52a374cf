import { Temporal } from 'temporal-polyfill';

/** A moment as a field of type datetime-local shows it in the newsroom's zone. `at` is ISO 8601, UTC. */
export function toLocalField(at: string, zone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** What such a field says, as ISO 8601 in UTC; null while it is empty. A time that a clock skips is the one after it. */
export function fromLocalField(local: string, zone: string): string | null {
  return local === '' ? null : Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString();
}
