import type { Tongue } from '../messages/tongue';
import { scale, view } from './draw-locator';
import type { Place } from './world';

/** The length of the scale. */
export function scaleWords({ locale }: Tongue): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer' }).format(scale.kilometres);
}

/** “31.0° north, 66.4° east” */
export function positionWords({ latitude, longitude }: Place, { messages: { map }, locale }: Tongue): string {
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const degrees = (value: number, direction: string) => `${number.format(Math.abs(value))}° ${direction}`;
  return map.position(degrees(latitude, latitude < 0 ? map.south : map.north), degrees(longitude, longitude < 0 ? map.west : map.east));
}

/** What the map shows, for those who do not see it. */
export function mapWords(name: string, place: Place, countries: readonly string[], tongue: Tongue): string {
  const across = Math.round((view.width * scale.kilometres) / scale.pixels / 100) * 100;
  const around = new Intl.ListFormat(tongue.locale).format(countries);
  return tongue.messages.map.shows(name, positionWords(place, tongue), new Intl.NumberFormat(tongue.locale).format(across), around);
}
