/**
 * The moment that a clock in the newsroom's zone shows as `local`: `YYYY-MM-DDTHH:MM`, as a browser's field gives it.
 * Where the clock is put forward and skips it, the moment after; where it is put back, the first of the two.
 * @returns ISO 8601, UTC; null for what is no moment
 */
export function momentInZone(local: string, zone: string): string | null {
  const wanted = Date.parse(`${local}Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || Number.isNaN(wanted)) return null;
  const candidates = [wanted - day, wanted + day]
    .map((around) => wanted - offsetAt(around, zone))
    .filter((at, index, all) => all.indexOf(at) === index)
    .sort((a, b) => a - b);
  const exact = candidates.find((at) => at + offsetAt(at, zone) === wanted);
  const at = exact ?? Math.max(...candidates);
  return new Date(at).toISOString();
}

const day = 24 * 60 * 60 * 1_000;

/** By how much the zone's clock is ahead of UTC at a moment, in milliseconds; whole minutes. */
function offsetAt(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const shown = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute);
  return shown - Math.floor(at / 60_000) * 60_000;
}
