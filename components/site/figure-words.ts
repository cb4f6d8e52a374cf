import type { PublicFigure } from '@/newsroom/published/shape';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** “From 10 to 12 people, killed in the city; as of 14 July 2021.” */
export function figureWords({ low, high, unit, definition, asOf }: PublicFigure): string {
  const bounds = [low, high].filter((bound): bound is string => bound !== null).map((bound) => number.format(Number(bound)));
  const [from, to] = [bounds[0], bounds.at(-1)];
  const amount = from === to ? from : `From ${from} to ${to}`;
  const day = asOf && new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(asOf));
  const measured = [[amount, unit].filter(Boolean).join(' '), definition].filter(Boolean).join(', ');
  return `${[measured, day && `as of ${day}`].filter(Boolean).join('; ')}.`;
}
