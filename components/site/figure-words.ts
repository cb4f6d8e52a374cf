import type { PublicFigure } from '@/newsroom/published/shape';
import { inEnglish, type Tongue } from './messages/tongue';

/** “From 10 to 12 people, killed in the city; as of 14 July 2021.” */
export function figureWords({ low, high, unit, definition, asOf }: PublicFigure, { messages, locale }: Tongue = inEnglish): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const bounds = [low, high].filter((bound): bound is string => bound !== null).map((bound) => number.format(Number(bound)));
  const [from = '', to = ''] = [bounds[0], bounds.at(-1)];
  const amount = from === to ? from : messages.fromTo(from, to);
  const day = asOf && new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(asOf));
  const measured = [[amount, unit].filter(Boolean).join(' '), definition].filter(Boolean).join(messages.comma);
  return `${[measured, day && messages.asOf(day)].filter(Boolean).join('; ')}.`;
}
