import { localeOf } from '../locale-of';
import { lies, type Outline, type Point } from './outline';

export type Country = { name: string; outline: Outline };
export type Label = { text: string; x: number; y: number };
/** A box that a word takes, by its middle. */
export type Box = { x: number; y: number; width: number; height: number };

const height = 14;
/** About the width of a letter of a country's name, in pixels. */
const letter = 6;
const step = 7;

let codes: Map<string, string> | null = null;

/** A country's name in the language of a story where the runtime knows it, else as Natural Earth has it. */
export function countryName(name: string, language: string): string {
  codes ??= new Map(allCodes().map((code) => [englishName(code), code]));
  const code = codes.get(name);
  return (code && new Intl.DisplayNames([localeOf(language)], { type: 'region' }).of(code)) || name;
}

/**
 * Writes into each country its name, where the whole word fits and keeps off what is `taken`: as near as may be to the
 * middle of what is seen of it. A country without room for its name stays unnamed.
 */
export function nameCountries(countries: readonly Country[], taken: readonly Box[], view: { width: number; height: number }, language: string): Label[] {
  const boxes = [...taken];
  return countries.flatMap(({ name, outline }) => {
    const text = countryName(name, language);
    const width = text.length * letter + 6;
    const inside = grid(view, width).filter((point) => lies(point, outline));
    const middle = middleOf(inside);
    const spot = inside
      .sort((a, b) => distance(a, middle) - distance(b, middle))
      .find((point) => boxes.every((box) => apart(box, point, width)) && fits(point, width, outline));
    if (!spot) return [];
    boxes.push({ x: spot[0], y: spot[1], width, height });
    return [{ text, x: spot[0], y: spot[1] }];
  });
}

function grid(view: { width: number; height: number }, width: number): Point[] {
  const points: Point[] = [];
  for (let y = height; y <= view.height - height; y += step) {
    for (let x = Math.ceil(width / 2); x <= view.width - width / 2; x += step) points.push([x, y]);
  }
  return points;
}

function fits([x, y]: Point, width: number, outline: Outline): boolean {
  return [-0.5, -0.25, 0.25, 0.5].every((part) => [-0.4, 0.4].every((side) => lies([x + part * width, y + side * height], outline)));
}

function apart(box: Box, [x, y]: Point, width: number): boolean {
  return Math.abs(box.x - x) * 2 >= box.width + width || Math.abs(box.y - y) * 2 >= box.height + height;
}

function middleOf(points: Point[]): Point {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return [mean(0), mean(1)];
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}

function allCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => englishName(code) !== '');
}

const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

function englishName(code: string): string {
  return english.of(code) ?? '';
}
