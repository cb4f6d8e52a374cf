/** What the cards of stories (components/site/card/) are drawn with: whole TrueType files, because the drawer reads no other. */
export const facesOfCards = [
  { name: 'headline-latin', from: 'newsreader/files/newsreader-latin-opsz-normal', axes: { opsz: 48, wght: 540 } },
  { name: 'headline-latin-extended', from: 'newsreader/files/newsreader-latin-ext-opsz-normal', axes: { opsz: 48, wght: 540 } },
  { name: 'label-latin', from: 'public-sans/files/public-sans-latin-wght-normal', axes: { wght: 600 } },
  { name: 'label-latin-extended', from: 'public-sans/files/public-sans-latin-ext-wght-normal', axes: { wght: 600 } },
  { name: 'naskh', from: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal', axes: { wght: 600 } },
  { name: 'vazirmatn', from: 'vazirmatn/files/vazirmatn-arabic-wght-normal', axes: { wght: 600 } },
  { name: 'nastaliq', from: 'noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-wght-normal', axes: { wght: 600 } },
] as const;

/** One face as readers get it: a part of a published font, with only the characters and weights the site sets. */
export type FaceToCut = {
  /** Names the file: `<name>-<characters>.woff2`. */
  name: string;
  family: string;
  style: 'normal' | 'italic';
  /** The weights the browser may ask of it. Outside what is cut it draws no false bold. */
  weight: string;
  /** One package of fontsource and how its files are named; `{set}` is the set of characters they split by. */
  from: string;
  axes: Record<string, number | { min: number; max: number }>;
  characters: readonly CharacterSet[];
};

type CharacterSet = keyof typeof characterSets;

/** In ASCII, and yet not in the news. */
const seldom = '#*<=>\\^_`{|}~';

/** What English news is written with, and its punctuation. Everything else waits until a page needs it. */
const english = `${[...between(0x20, 0x7e)].filter((each) => !seldom.includes(each)).join('')}\u00a0£·é–—‘’“”…€−`;

/** Letters of Arabic, Persian, Dari, Pashto, Urdu, Kurdish and Sindhi, both rows of digits, vowel signs, joiners. */
const arabic = `${between(0x60c, 0x60c)}؛؟${between(0x621, 0x63a)}${between(0x640, 0x655)}${between(0x660, 0x66c)}\u0670ٱ${'ٹټٺٻپڀځڃڄڅچڇډڈڊڌڍڏڑړڕږژښڤڦکګڪگڭڱڳڵڻڼںھہۂۀۃۆۇۈۋۅیۍێېےۓەۀ'}۔${between(0x6f0, 0x6f9)}﷼\u200c\u200d\u200e\u200f`;

/** For each set: its characters, the file of the package that holds them, and the stylesheet that names it. */
export const characterSets = {
  english: { text: english, set: 'latin', sheet: 'latin' },
  'latin-1': { text: seldom + [...`${between(0xa1, 0xff)}•′″\u2009\u202f`].filter((each) => !english.includes(each)).join(''), set: 'latin', sheet: 'latin' },
  'latin-extended': { text: `${between(0x100, 0x17f)}ȘșȚțẞ`, set: 'latin-ext', sheet: 'latin' },
  arabic: { text: [...new Set(arabic)].join(''), set: 'arabic', sheet: 'arabic' },
} as const;

const latin = ['english', 'latin-1', 'latin-extended'] as const;
const newsreader = 'newsreader/files/newsreader-{set}-opsz-';

/**
 * Newsreader is cut twice: for text, at the optical size of text, and finer and bolder for headlines. Two cuts of one
 * weight each weigh little more than half of one face with both axes. Naskh is cut so too, since most pages of another
 * script show a headline of it and no text.
 */
export const facesToCut: readonly FaceToCut[] = [
  { name: 'text', family: 'Newsreader', style: 'normal', weight: '400', from: `${newsreader}normal`, axes: { opsz: 16, wght: 400 }, characters: latin },
  { name: 'headline', family: 'Newsreader', style: 'normal', weight: '500 700', from: `${newsreader}normal`, axes: { opsz: 32, wght: 540 }, characters: latin },
  { name: 'italic', family: 'Newsreader', style: 'italic', weight: '400 700', from: `${newsreader}italic`, axes: { opsz: 16, wght: 400 }, characters: latin },
  { name: 'label', family: 'Public Sans', style: 'normal', weight: '400 700', from: 'public-sans/files/public-sans-{set}-wght-normal', axes: { wght: { min: 400, max: 700 } }, characters: latin },
  { name: 'naskh', family: 'Noto Naskh Arabic', style: 'normal', weight: '400', from: 'noto-naskh-arabic/files/noto-naskh-arabic-{set}-wght-normal', axes: { wght: 400 }, characters: ['arabic'] },
  { name: 'naskh-headline', family: 'Noto Naskh Arabic', style: 'normal', weight: '500 700', from: 'noto-naskh-arabic/files/noto-naskh-arabic-{set}-wght-normal', axes: { wght: 600 }, characters: ['arabic'] },
  { name: 'vazirmatn', family: 'Vazirmatn', style: 'normal', weight: '400 700', from: 'vazirmatn/files/vazirmatn-{set}-wght-normal', axes: { wght: { min: 400, max: 700 } }, characters: ['arabic'] },
  { name: 'nastaliq', family: 'Noto Nastaliq Urdu', style: 'normal', weight: '400 700', from: 'noto-nastaliq-urdu/files/noto-nastaliq-urdu-{set}-wght-normal', axes: { wght: 400 }, characters: ['arabic'] },
];

function between(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}
