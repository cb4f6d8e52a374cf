import { geoStream, type GeoProjection, type GeoStream } from 'd3-geo';
import type { LineString, Polygon } from './world';

export type Point = readonly [x: number, y: number];
/** What is left of a shape in a view: rings of pixels when it is an area, lines otherwise. */
export type Outline = Point[][];

/** Points nearer than this to the one before say nothing, in pixels. */
const closest = 1.3;

/** A shape as a projection shows it. Islands of less than a pixel are left out. */
export function outlineOf(shape: Polygon | LineString, projection: GeoProjection): Outline {
  const lines: Outline = [];
  const isArea = shape.type === 'Polygon';
  let line: [number, number][] = [];
  const sink: GeoStream = {
    point: (x, y) => line.push([x, y]),
    lineStart: () => (line = []),
    lineEnd: () => {
      const kept = thinned(line);
      if (isArea ? kept.length > 2 && Math.abs(areaOf(kept)) > 1 : kept.length > 1) lines.push(kept);
    },
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
  };
  geoStream(shape, projection.stream(sink));
  return lines;
}

function thinned(line: Point[]): Point[] {
  const kept: Point[] = [];
  for (const [index, point] of line.entries()) {
    const last = kept.at(-1);
    if (!last || index === line.length - 1 || Math.hypot(point[0] - last[0], point[1] - last[1]) >= closest) kept.push(point);
  }
  return kept;
}

/** Of a ring, in square pixels; holes count against the rings around them. */
export function areaOf(ring: Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** Outlines as the data of one SVG path, to a tenth of a pixel, each step counted from the one before. */
export function pathOf(outline: Outline, closed: boolean): string {
  return outline.map((line) => linePath(line) + (closed ? 'z' : '')).join('');
}

function linePath(line: Point[]): string {
  let at: Point = [0, 0];
  const steps = line.flatMap(([x, y], index): Point[] => {
    const here: Point = [Math.round(x * 10), Math.round(y * 10)];
    const moved: Point = [here[0] - at[0], here[1] - at[1]];
    at = here;
    return index > 0 && moved[0] === 0 && moved[1] === 0 ? [] : [moved];
  });
  return `M${numbers(steps.slice(0, 1))}l${numbers(steps.slice(1))}`;
}

/** Tenths as numbers, with no space where a sign parts them already. */
function numbers(steps: Point[]): string {
  return steps.flat().reduce((text, tenths) => {
    const written = String(tenths / 10).replace(/^(-?)0\./, '$1.');
    return `${text}${text === '' || written.startsWith('-') ? '' : ' '}${written}`;
  }, '');
}

/** Whether a point lies in an area, by the even-odd rule. */
export function lies([x, y]: Point, outline: Outline): boolean {
  let inside = false;
  for (const ring of outline) {
    for (const [index, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring.at(index - 1) ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
