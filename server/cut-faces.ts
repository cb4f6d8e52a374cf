import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { characterSets, facesOfCards, facesToCut, type FaceToCut } from './faces-to-cut';

const root = path.resolve(import.meta.dirname, '..');
const fonts = path.join(root, 'node_modules/@fontsource-variable');

/** Where the cut faces lie, in the repository: app/faces/README.md says why. */
export const facesDirectory = path.join(root, 'app/faces');

/** Joining, marks and figures. Small capitals, old figures and swashes are never set, so their glyphs stay out. */
const features = 'kern liga calt ccmp locl mark mkmk tnum lnum rlig clig isol init medi fina rclt curs'.split(' ');

type CutFace = { file: string; bytes: Buffer; sheet: 'latin' | 'arabic'; rule: string };

/** Every face as it is to be, with the rule by which a stylesheet names it. The same fonts give the same bytes. */
export async function cutFaces(): Promise<CutFace[]> {
  const cuts: CutFace[] = [];
  for (const face of facesToCut) {
    for (const set of face.characters) cuts.push(await cut(face, set));
  }
  return cuts;
}

async function cut(face: FaceToCut, set: keyof typeof characterSets): Promise<CutFace> {
  const { text, set: source, sheet } = characterSets[set];
  const font = await readFile(path.join(fonts, `${face.from.replace('{set}', source)}.woff2`));
  const bytes = await subsetFont(font, text, { targetFormat: 'woff2', variationAxes: face.axes, keepFeatures: features });
  const file = `${face.name}-${set}.woff2`;
  return { file, bytes, sheet, rule: ruleFor(face, file, text) };
}

type CardFace = { file: string; bytes: Buffer };

/** The faces of cards, for one weight, with every letter of Latin or Arabic script that the published font has. */
export async function cutFacesOfCards(): Promise<CardFace[]> {
  return Promise.all(
    facesOfCards.map(async ({ name, from, axes }) => {
      const font = await readFile(path.join(fonts, `${from}.woff2`));
      const text = from.includes('-arabic-') ? characterSets.arabic.text : everyLatin;
      return { file: `cards/${name}.ttf`, bytes: await subsetFont(font, text, { targetFormat: 'sfnt', variationAxes: axes, keepFeatures: features }) };
    }),
  );
}

const everyLatin = ['english', 'latin-1', 'latin-extended'].map((set) => characterSets[set as keyof typeof characterSets].text).join('');

function ruleFor({ family, style, weight }: FaceToCut, file: string, text: string): string {
  return [
    '@font-face {',
    `  font-family: '${family}';`,
    `  font-style: ${style};`,
    `  font-weight: ${weight};`,
    '  font-display: swap;',
    `  src: url('./${file}') format('woff2');`,
    `  unicode-range: ${ranges(text)};`,
    '}',
  ].join('\n');
}

/** Characters as CSS writes them: U+20-7E,U+A0. */
function ranges(text: string): string {
  const points = [...text].map((each) => each.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point <= last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(', ');
}

/** The stylesheet that names the faces of one script. */
export function sheetOf(cuts: readonly CutFace[], sheet: CutFace['sheet']): string {
  return `/* Written by \`npm run faces:cut\`. */\n${cuts.filter((each) => each.sheet === sheet).map(({ rule }) => rule).join('\n\n')}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const cuts = await cutFaces();
  await mkdir(path.join(facesDirectory, 'cards'), { recursive: true });
  for (const { file, bytes } of [...cuts, ...(await cutFacesOfCards())]) {
    await writeFile(path.join(facesDirectory, file), bytes);
    console.log(`${file.padEnd(32)}${bytes.length.toLocaleString('en-GB').padStart(9)} bytes`);
  }
  for (const sheet of ['latin', 'arabic'] as const) await writeFile(path.join(facesDirectory, `${sheet}.css`), sheetOf(cuts, sheet));
}
