import { wordsIn } from '../direction';
import { escaped } from '../markup';
import type { CardFacts } from './card-facts';
import { setWords, type Measure, type PlacedPiece } from './set-words';

/** The faces as their files name them (app/faces/cards). */
export type CardFace = 'Newsreader 16pt' | 'Public Sans Thin' | 'Noto Naskh Arabic' | 'Noto Nastaliq Urdu' | 'Vazirmatn';

/** The width of a text at 1 px in a face. */
export type MeasureFace = (text: string, face: CardFace) => number;

/** In px; what Open Graph's readers show whole. */
export const cardSize = { width: 1200, height: 630 };

const margin = 64;
const measureOf = { width: cardSize.width - 2 * margin, height: 336 };
const colours = { paper: '#fbfbf9', ink: '#15181b', muted: '#545a60', rule: '#d6d6cf', accent: '#1f4e9c' };

type State = { colour: string; dashes: string; lines: number };

/** The colours of app/theme.css by day, and the lines of app/states.css as dashes and gaps; two lines stand for double and for waves. */
const states: Record<string, State> = {
  unchecked: { colour: '#5c6268', dashes: '8 8', lines: 1 },
  unverified: { colour: '#8a5200', dashes: '14 8', lines: 1 },
  not_independently_verified: { colour: '#7a3b86', dashes: '0.1 9', lines: 1 },
  corroborated: { colour: '#0e6477', dashes: 'none', lines: 2 },
  verified: { colour: '#1f6b38', dashes: 'none', lines: 1 },
  false: { colour: '#a8221b', dashes: '3 4', lines: 2 },
};

/** What is looked at again, however well it was established before. */
const fallen: State = { colour: '#a8221b', dashes: 'none', lines: 1 };

type Text = { text: string; top: number; size: number; faces: readonly [CardFace, CardFace]; colour: string };

/** A card as SVG: section and newsroom above, the headline, and under it how its claim is known. */
export function cardDrawing(facts: CardFacts, measure: MeasureFace): string {
  const rightToLeft = wordsIn(facts.language).dir === 'rtl';
  const urdu = /^ur\b/i.test(facts.language);
  const serif = ['Newsreader 16pt', urdu ? 'Noto Nastaliq Urdu' : 'Noto Naskh Arabic'] as const;
  const sans = ['Public Sans Thin', 'Vazirmatn'] as const;
  const on = (faces: Text['faces']): Measure => (text, arabic) => measure(text, faces[arabic ? 1 : 0]);
  const line = (text: Text, atEnd: boolean, share: number) => {
    const clipped = clip(text.text, measureOf.width * share, (cut) => widthIn(cut, text.size, on(text.faces)));
    const wide = widthIn(clipped, text.size, on(text.faces));
    const set = setWords(clipped, { rightToLeft: runsBackwards(clipped), size: text.size, width: wide + 1, measure: on(text.faces) });
    const x = atEnd === rightToLeft ? margin : cardSize.width - margin - wide;
    return { x, wide, markup: set.pieces.map((piece) => pieceMarkup(piece, text, { x, y: text.top })).join('') };
  };
  const section = line({ text: facts.section, top: 100, size: 32, faces: sans, colour: colours.accent }, false, 0.35);
  const name = line({ text: facts.newsroom, top: 100, size: 38, faces: serif, colour: colours.ink }, true, 0.6);
  const state = facts.label?.fallen && facts.label.verification !== 'false' ? fallen : states[facts.label?.verification ?? ''];
  const label = facts.label && line({ text: facts.label.words, top: 560, size: 34, faces: sans, colour: state?.colour ?? colours.muted }, false, 1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/><rect width="100%" height="12" fill="${colours.ink}"/>`,
    section.markup, name.markup, dots(name.x, name.wide, 116, colours.accent),
    headlineMarkup(facts.headline, { rightToLeft, urdu, faces: serif, measure: on(serif) }),
    `<rect x="${margin}" y="500" width="${measureOf.width}" height="2" fill="${colours.rule}"/>`,
    label ? label.markup + stateLines(label.x, label.wide, state) : '',
    '</svg>',
  ].join('');
}

/** As large as it can be within its place; what would not fit even at the smallest size ends in an ellipsis. */
function headlineMarkup(text: string, { rightToLeft, urdu, faces, measure }: { rightToLeft: boolean; urdu: boolean; faces: Text['faces']; measure: Measure }): string {
  const lead = urdu ? 2.1 : rightToLeft ? 1.45 : 1.1;
  const sizes = [88, 80, 72, 64, 58, 52, 46, 40];
  const setAt = (size: number) => setWords(text, { rightToLeft, size, width: measureOf.width, measure });
  const size = sizes.find((each) => setAt(each).lines * each * lead <= measureOf.height) ?? 40;
  const { pieces, lines } = setAt(size);
  const room = Math.floor(measureOf.height / (size * lead));
  const top = 140 + (measureOf.height - Math.min(lines, room) * size * lead) / 2 + size * (urdu ? 1.15 : rightToLeft ? 1.02 : 0.82);
  return pieces
    .filter(({ line }) => line < room)
    .map((piece) => pieceMarkup(piece, { size, faces, colour: colours.ink }, { x: margin, y: top + piece.line * size * lead }))
    .join('');
}

function pieceMarkup({ text, arabic, x }: PlacedPiece, { size, faces, colour }: Pick<Text, 'size' | 'faces' | 'colour'>, at: { x: number; y: number }): string {
  return `<text x="${(at.x + x).toFixed(1)}" y="${at.y.toFixed(1)}" font-family="'${faces[arabic ? 1 : 0]}'" font-size="${size}" fill="${colour}">${escaped(text)}</text>`;
}

/** By its first letter. */
function runsBackwards(text: string): boolean {
  return /^\P{L}*\p{Script=Arabic}/u.test(text);
}

function widthIn(text: string, size: number, measure: Measure): number {
  const endless = 100_000;
  const { pieces } = setWords(text, { rightToLeft: runsBackwards(text), size, width: endless, measure });
  if (runsBackwards(text)) return endless - Math.min(endless, ...pieces.map(({ x }) => x));
  return Math.max(0, ...pieces.map((piece) => piece.x + measure(piece.text, piece.arabic) * size));
}

function clip(text: string, width: number, measured: (text: string) => number): string {
  let cut = text;
  while (cut.length > 1 && measured(cut) > width) cut = `${cut.replace(/…$/, '').trimEnd().slice(0, -1)}…`;
  return cut;
}

/** The mark of the newspaper: stet, let it stand. */
function dots(x: number, width: number, y: number, colour: string): string {
  return `<line x1="${x + 3}" y1="${y}" x2="${x + width - 2}" y2="${y}" stroke="${colour}" stroke-width="4" stroke-linecap="round" stroke-dasharray="0.1 9"/>`;
}

function stateLines(x: number, width: number, state: State | undefined): string {
  if (!state) return '';
  return Array.from({ length: state.lines }, (_, index) => {
    const y = 578 + index * 6;
    return `<line x1="${x}" y1="${y}" x2="${x + width}" y2="${y}" stroke="${state.colour}" stroke-width="${state.lines > 1 ? 2 : 4}" stroke-linecap="round" stroke-dasharray="${state.dashes}"/>`;
  }).join('');
}
