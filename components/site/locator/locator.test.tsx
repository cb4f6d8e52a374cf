import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { tongueOf } from '../messages/tongue';
import { LocatorMap } from './locator-map';
import { countryName } from './name-countries';
import { lies, pathOf } from './outline';

const places = {
  'Spin Boldak': { latitude: 31, longitude: 66.4 },
  London: { latitude: 51.5, longitude: -0.1 },
  Suva: { latitude: -18.1, longitude: 178.4 },
  Longyearbyen: { latitude: 78.2, longitude: 15.6 },
  'The South Pole': { latitude: -90, longitude: 0 },
  Singapore: { latitude: 1.3, longitude: 103.8 },
  'Point Nemo': { latitude: -48.9, longitude: -123.4 },
};

const drawn = (name: keyof typeof places, language = 'en') =>
  renderToStaticMarkup(<LocatorMap place={{ name, ...places[name] }} language={language} tongue={tongueOf(language)} />);
const described = (map: string) => /<desc[^>]*>([^<]*)</.exec(map)?.[1];
const labels = (map: string) => [...map.matchAll(/<text class="locator-country"[^>]*>([^<]*)</g)].map(([, label]) => label);

describe('the map of where a story happened', () => {
  test.each(Object.keys(places) as (keyof typeof places)[])('of %s is small and whole, and asks nobody for anything', (name) => {
    const map = drawn(name);
    expect(map.length).toBeLessThan(12_288);
    expect(map).not.toMatch(/NaN|undefined|Infinity|<script|<image|href=|url\(/);
  });

  test('names the place and its neighbours, and says in words what it shows', () => {
    const map = drawn('Spin Boldak');
    expect(map).toContain('<title id="locator-title">Map: Spin Boldak</title>');
    expect(described(map)).toBe(
      'Spin Boldak is marked at 31.0° north, 66.4° east, in the middle of a map about 900 km across, with Afghanistan and Pakistan. A small globe shows where in the world that is.',
    );
    expect(labels(map)).toEqual(['Afghanistan', 'Pakistan']);
    expect(map).toContain('Map and borders: Natural Earth');
  });

  test('speaks the language of the story, with its numerals', () => {
    const map = drawn('Spin Boldak', 'prs');
    expect(labels(map)).toEqual(['افغانستان', 'پاکستان']);
    expect(map).toContain('۲۰۰');
  });

  test('never says in which country a place lies: it is too coarse to know near a border', () => {
    expect(drawn('Spin Boldak')).not.toMatch(/lies in|in Afghanistan|in Pakistan/);
  });

  test('shows only water where there is only water', () => {
    const map = drawn('Point Nemo');
    expect(map).toContain('class="locator-land" d=""');
    expect(described(map)).toContain('48.9° south, 123.4° west');
  });

  test('is whole across the date line', () => {
    const [, land = ''] = /class="locator-land" d="([^"]*)"/.exec(drawn('Suva')) ?? [];
    expect(land.match(/M/g)?.length).toBeGreaterThan(3);
  });

  test('leaves a name without room under the map, and shows none that is markup', () => {
    const name = `${'Llanfair'.repeat(8)}<b>`;
    const map = renderToStaticMarkup(<LocatorMap place={{ name, ...places.London }} language="en" tongue={tongueOf('en')} />);
    expect(map).not.toContain('locator-name');
    expect(map).not.toContain('<b>');
    expect(map).toContain('LlanfairLlanfair');
  });
});

test('a path counts each step from the one before, to a tenth of a pixel, without drifting', () => {
  expect(pathOf([[[0.04, 10.26], [1.31, 10.26], [1.32, 9.9]]], true)).toBe('M0 10.3l1.3 0 0-.4z');
  const steps = Array.from({ length: 100 }, (_, index) => [index * 0.34, 0] as const);
  const moved = pathOf([steps], false).slice(1).split(/[l ]/).filter((_, index) => index % 2 === 0).reduce((sum, step) => sum + Number(step), 0);
  expect(moved).toBeCloseTo(33.7, 1);
});

test('a point in a hole lies outside', () => {
  const square = (from: number, to: number) => [[from, from], [to, from], [to, to], [from, to]] as const;
  expect(lies([1, 1], [[...square(0, 10)], [...square(4, 6)]])).toBe(true);
  expect(lies([5, 5], [[...square(0, 10)], [...square(4, 6)]])).toBe(false);
});

test('a country that the runtime does not know keeps the name Natural Earth gives it', () => {
  expect(countryName('Somaliland', 'fa')).toBe('Somaliland');
  expect(countryName('Pakistan', 'not a language')).toBe('Pakistan');
});
