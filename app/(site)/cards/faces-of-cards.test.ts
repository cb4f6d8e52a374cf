import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { cardDrawing, type CardFace } from '@/components/site/card/card-drawing';
import { cardFacts } from '@/components/site/card/card-facts';
import { inEnglish, tongueOf } from '@/components/site/messages/tongue';
import { storyClaim, wholeStory } from '@/components/site/testing/whole-story';
import { measureText, pngOf } from './[card]/card-press';

/** A character that no face has: what is drawn for it is what is drawn for whatever is missing. */
const missing = '\u{10fffd}';

const filesOf = {
  'Noto Naskh Arabic': 'naskh',
  'Noto Nastaliq Urdu': 'nastaliq',
  Vazirmatn: 'vazirmatn',
  'Newsreader 16pt': 'headline-latin',
  'Public Sans Thin': 'label-latin',
} satisfies Record<CardFace, string>;

/** What comes of a drawing where only these faces are there: no other can lend a letter. */
function pngWith(svg: string, faces: readonly CardFace[]): Buffer {
  const fontFiles = faces.map((face) => path.resolve(`app/faces/cards/${filesOf[face]}.ttf`));
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).render().asPng();
}

const written = (text: string, face: CardFace) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><text x="40" y="120" font-family="'${face}'" font-size="80">${text}</text></svg>`;

const letters = {
  Dari: 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءأؤئ۰۱۲۳۴۵۶۷۸۹،؛؟',
  Pashto: 'ټځڅډړږښګڼېۍيئ',
  Urdu: 'ٹڈڑںھہۃے',
};

/** With the face of headlines and that of labels. */
const spoken = {
  fa: { headline: 'طالبان می‌گویند گذرگاه سپین‌بولدک را گرفته‌اند؛ کابل رد می‌کند', section: 'جهان', faces: ['Noto Naskh Arabic', 'Vazirmatn'] },
  ps: { headline: 'طالبان وايي د سپین بولدک دروازه یې نیولې؛ کابل یې ردوي', section: 'نړۍ', faces: ['Noto Naskh Arabic', 'Vazirmatn'] },
  ur: { headline: 'طالبان کا کہنا ہے کہ انہوں نے گزرگاہ پر قبضہ کر لیا ہے', section: 'دنیا', faces: ['Noto Nastaliq Urdu', 'Vazirmatn'] },
} as const;

describe('the card of a story that runs from right to left', () => {
  test.each([
    ['Noto Naskh Arabic', letters.Dari + letters.Pashto],
    ['Vazirmatn', letters.Dari + letters.Pashto + letters.Urdu],
    ['Noto Nastaliq Urdu', letters.Dari + letters.Urdu],
  ] as const)('has every letter in %s itself, and draws none as missing', (face, alphabet) => {
    const box = pngOf(written(missing, face));
    for (const letter of alphabet) {
      const drawn = pngOf(written(letter, face));
      expect(drawn.equals(box), `${letter} is there`).toBe(false);
      expect(drawn.equals(pngOf(written('', face))), `${letter} is seen`).toBe(false);
      expect(drawn.equals(pngWith(written(letter, face), [face])), `${letter} is the face’s own`).toBe(true);
      expect(measureText(letter, face), `${letter} has a width`).toBeGreaterThan(0);
    }
  });

  test.each(Object.entries(spoken))('is drawn in “%s” with the faces of that tongue, and no other lends a letter', (language, { headline, section, faces }) => {
    const claim = storyClaim({ verification: 'not_independently_verified' });
    const story = wholeStory({ claims: [claim], shaken: [], language, headline, section: { slug: 'world', name: section } });
    const facts = cardFacts(story, 'پیک', tongueOf(language, inEnglish));
    expect(facts.label?.words ?? '').toMatch(/^[^A-Za-z]+$/);
    const drawing = cardDrawing(facts, measureText);
    const drawn = pngOf(drawing);
    const pieces = [...drawing.matchAll(/font-family="'([^']+)'"[^>]*>([^<]+)</g)].map(([, face, text = '']) => ({ face, text }));
    const arabic = pieces.filter(({ text }) => /\p{Script=Arabic}/u.test(text));
    expect(new Set(arabic.map(({ face }) => face))).toEqual(new Set(faces));
    expect(new Set(pieces.filter((piece) => !arabic.includes(piece)).map(({ text }) => text.replace('\u200f', ''))), 'what ends the sentences of the label').toEqual(new Set(['.']));
    const all = [...faces, 'Public Sans Thin'] as const;
    expect(drawn.equals(pngWith(drawing, all)), 'no other face lends a letter').toBe(true);
    for (const face of faces) expect(drawn.equals(pngWith(drawing, all.filter((each) => each !== face))), `${face} is seen`).toBe(false);
  });
});
