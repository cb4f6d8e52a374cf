import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LocatorMap } from './locator-map';

const places = {
  'Spin Boldak': { latitude: 31, longitude: 66.4 },
  London: { latitude: 51.5, longitude: -0.1 },
  Suva: { latitude: -18.1, longitude: 178.4 },
  Longyearbyen: { latitude: 78.2, longitude: 15.6 },
  'The South Pole': { latitude: -90, longitude: 0 },
  Bergen: { latitude: 60.39, longitude: 5.32 },
  'Point Nemo': { latitude: -48.9, longitude: -123.4 },
};
const drawn = (name: keyof typeof places, language = 'en') =>
  renderToStaticMarkup(<LocatorMap place={{ name, ...places[name] }} language={language} />);

describe('the map of where a story happened', () => {
  test.each(Object.keys(places) as (keyof typeof places)[])('of %s is small, complete and without a script', (name) => {
    const map = drawn(name);
    expect(map.length).toBeLessThan(12_288);
    expect(map).not.toMatch(/NaN|undefined|null|Infinity|<script|href|url\(/);
    expect(map).toContain(`<title id="locator-title">Map: ${name}</title>`);
  });
});
