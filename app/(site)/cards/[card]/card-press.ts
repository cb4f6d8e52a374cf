import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { LRUCache } from 'lru-cache';
import type { CardFace } from '@/components/site/card/card-drawing';
import { escaped } from '@/components/site/markup';

/** Of one family the first file is asked first; a letter that it lacks comes from the first file that has it. */
const files = ['headline-latin', 'headline-latin-extended', 'label-latin', 'label-latin-extended', 'naskh', 'vazirmatn', 'nastaliq'];

/** Only our own faces: a card looks the same on every machine. */
const font = {
  loadSystemFonts: false,
  fontFiles: files.map((name) => path.join(/* turbopackIgnore: true */ process.cwd(), `app/faces/cards/${name}.ttf`)),
};

const widths = new LRUCache<string, number>({ max: 5_000 });

/** The width of a text at 1 px. */
export function measureText(text: string, face: CardFace): number {
  const key = `${face} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="300"><text x="0" y="150" font-family="'${face}'" font-size="100">${escaped(text)}</text></svg>`;
  const box = new Resvg(svg, { font }).getBBox();
  const width = box ? (box.x + box.width) / 100 : 0;
  widths.set(key, width);
  return width;
}

/** The picture that a drawing describes, at its own size. */
export function pngOf(svg: string): Buffer {
  return new Resvg(svg, { font }).render().asPng();
}
