import { localeOf } from '../locale-of';
import { scale, view } from './draw-locator';
import type { Place } from './world';

/** The length of the scale as the story's readers write it. */
export function scaleWords(language: string): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit: 'kilometer' }).format(scale.kilometres);
}

/** “31.0° north, 66.4° east” */
export function positionWords({ latitude, longitude }: Place): string {
  const degrees = (value: number) => `${Math.abs(value).toFixed(1)}°`;
  return `${degrees(latitude)} ${latitude < 0 ? 'south' : 'north'}, ${degrees(longitude)} ${longitude < 0 ? 'west' : 'east'}`;
}

/** What the map shows, for those who do not see it. */
export function mapWords(name: string, place: Place, countries: readonly string[]): string {
  const across = Math.round((view.width * scale.kilometres) / scale.pixels / 100) * 100;
  const around = countries.length > 0 ? `, with ${new Intl.ListFormat('en-GB').format(countries)}` : '';
  return `${name} is marked at ${positionWords(place)}, in the middle of a map about ${across} km across${around}. A small globe shows where in the world that is.`;
}
