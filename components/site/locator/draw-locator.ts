import { geoAzimuthalEqualArea, geoOrthographic } from 'd3-geo';
import { LRUCache } from 'lru-cache';
import { type Box, countryName, type Label, nameCountries } from './name-countries';
import { areaOf, type Outline, outlineOf, pathOf } from './outline';
import { near, type Place, world } from './world';

/** The picture of a place, in pixels of a view of 280 by 210; paths are data for SVG. */
export type Locator = {
  land: string;
  borders: string;
  labels: Label[];
  /** Countries of which enough is seen to speak of, the largest first, in the story's language. */
  countries: string[];
  globe: { land: string; x: number; y: number };
};

export const view = { width: 280, height: 210 };
export const globe = { x: 244, y: 174, radius: 27 };
/** The length of the scale's bar. */
export const scale = { kilometres: 200, pixels: 62.5 };

const earthRadius = 6371;
const kilometresAPixel = scale.kilometres / scale.pixels;
/** From the middle of the view to its corner, in radians. */
const reach = (Math.hypot(view.width, view.height) / 2 + 4) * (kilometresAPixel / earthRadius);
/** What a country must show of itself to be spoken of, in square pixels. */
const worthNaming = 900;

const drawn = new LRUCache<string, Locator>({ max: 200 });

/**
 * Draws where a place is: about 900 km of land around it with borders as Natural Earth has them, and the place on the
 * globe. The picture says of no place in which country it lies: near a border this map is too coarse to know.
 * @param names boxes of the view which words stand in already
 */
export function drawLocator(place: Place, language: string, names: readonly Box[]): Locator {
  const key = JSON.stringify([place.latitude, place.longitude, language, names]);
  const known = drawn.get(key);
  if (known) return known;
  const locator = draw(place, language, names);
  drawn.set(key, locator);
  return locator;
}

function draw(place: Place, language: string, names: readonly Box[]): Locator {
  const projection = geoAzimuthalEqualArea()
    .rotate([-place.longitude, -place.latitude])
    .scale(earthRadius / kilometresAPixel)
    .translate([view.width / 2, view.height / 2])
    .clipAngle(20)
    .clipExtent([[-3, -3], [view.width + 3, view.height + 3]])
    .precision(0.4);
  const byCountry = new Map<string, Outline>();
  for (const { country, shape } of near(world().land, place, reach)) {
    byCountry.set(country, [...(byCountry.get(country) ?? []), ...outlineOf(shape, projection)]);
  }
  const borders = near(world().borders, place, reach).flatMap(({ shape }) => outlineOf(shape, projection));
  const seen = [...byCountry]
    .map(([name, outline]) => ({ name, outline, size: sizeOf(outline) }))
    .filter(({ size }) => size >= worthNaming)
    .sort((a, b) => b.size - a.size);
  return {
    land: pathOf([...byCountry.values()].flat(), true),
    borders: pathOf(borders, false),
    labels: nameCountries(seen, names, view, language),
    countries: seen.map(({ name }) => countryName(name, language)),
    globe: onGlobe(place),
  };
}

/** The side of the earth that shows the place, turned so that the place stands a little off its middle. */
function onGlobe({ latitude, longitude }: Place): Locator['globe'] {
  const projection = geoOrthographic()
    .rotate([-longitude, -latitude * 0.6])
    .scale(globe.radius)
    .translate([globe.x, globe.y])
    .clipAngle(90)
    .precision(0.5);
  const [x, y] = projection([longitude, latitude]) ?? [globe.x, globe.y];
  const land = world().continents.flatMap((shape) => outlineOf(shape, projection));
  return { land: pathOf(land, true), x, y };
}

function sizeOf(outline: Outline): number {
  return Math.abs(outline.reduce((sum, ring) => sum + areaOf(ring), 0));
}
