import { geoDistance } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import countries from 'world-atlas/countries-50m.json';
import land from 'world-atlas/land-110m.json';

type Position = number[];
export type Polygon = { type: 'Polygon'; coordinates: Position[][] };
export type LineString = { type: 'LineString'; coordinates: Position[] };

export type Place = { latitude: number; longitude: number };

/** A part of the world with a circle around it, so that what is far from a place is passed over unread. Radians. */
type Part<Shape> = { shape: Shape; centre: [number, number]; radius: number };

export type LandPart = Part<Polygon> & { country: string };
type World = { land: LandPart[]; borders: Part<LineString>[]; continents: Polygon[] };

let known: World | null = null;

/** Land and borders of Natural Earth, 1 : 50 million, and the continents in less detail; read once in a process. */
export function world(): World {
  known ??= {
    land: feature(countries, countries.objects.countries).features.flatMap(({ geometry, properties }) =>
      polygonsOf(geometry).map((shape) => ({ ...part(shape, shape.coordinates[0] ?? []), country: String(properties?.name ?? '') })),
    ),
    borders: mesh(countries, countries.objects.countries as Parameters<typeof mesh>[1], (one, other) => one !== other).coordinates.map((coordinates) =>
      part({ type: 'LineString', coordinates }, coordinates),
    ),
    continents: feature(land, land.objects.land).features.flatMap(({ geometry }) => polygonsOf(geometry)),
  };
  return known;
}

/** The parts of which something may lie within a distance of a place, in radians. */
export function near<Shape, Kind extends Part<Shape>>(parts: readonly Kind[], { longitude, latitude }: Place, distance: number): Kind[] {
  return parts.filter(({ centre, radius }) => geoDistance(centre, [longitude, latitude]) <= radius + distance);
}

function polygonsOf(geometry: { type: string } | null): Polygon[] {
  const shape = geometry as { type: string; coordinates: unknown } | null;
  if (shape?.type === 'Polygon') return [shape as Polygon];
  if (shape?.type !== 'MultiPolygon') return [];
  return (shape.coordinates as Polygon['coordinates'][]).map((coordinates) => ({ type: 'Polygon', coordinates }));
}

function part<Shape>(shape: Shape, outline: Position[]): Part<Shape> {
  const centre = middleOf(outline);
  return { shape, centre, radius: Math.max(0, ...outline.map((point) => geoDistance(centre, point as [number, number]))) };
}

/** The mean direction from the centre of the earth, which knows neither poles nor a date line. Degrees. */
function middleOf(outline: Position[]): [number, number] {
  let [x, y, z] = [0, 0, 0];
  for (const [longitude = 0, latitude = 0] of outline) {
    const [east, north] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
    x += Math.cos(north) * Math.cos(east);
    y += Math.cos(north) * Math.sin(east);
    z += Math.sin(north);
  }
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI];
}
