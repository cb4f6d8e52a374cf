/** Arabic marks of vowels, the stretching stroke, the soft hyphen and signs of direction: words are the same without them. */
const withoutMeaning = /\u0640|(?![\u200B\u200C])\p{Cf}|(?=\p{Mn})\p{Script_Extensions=Arabic}/u;

/** Whatever is not of a word parts words, but for full stop and comma inside a figure. */
const withinWords = /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u;
const insideFigures = /^\p{N}[.,]\p{N}$/u;

/** The digits of Arabic and Persian, from zero up. */
const digits = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'];

/** One letter in two writings: as Arabic has it, and as Persian, Pashto and Urdu do. */
const letters = { arabic: { یک: 'يك' }, other: { يىك: 'ییک' } } as const;

/**
 * Words in the one writing in which they are searched: small letters, European digits, Arabic letters as the language has
 * them, and nothing that could be an operator. Where PostgreSQL's locale is C it would take “ and — for letters, and see
 * no likeness between É and é.
 */
export function foldWords(text: string, configuration: string): string {
  return foldWithPlaces(text, configuration).folded;
}

/** The same, and for each UTF-16 unit of it the place in `text` from which it came. */
export function foldWithPlaces(text: string, configuration: string): { folded: string; places: number[] } {
  const places: number[] = [];
  let folded = '';
  for (let place = 0; place < text.length; place += 1) {
    const figure = insideFigures.test(text.slice(Math.max(0, place - 1), place + 2));
    const character = figure ? text.charAt(place) : folding(text.charAt(place), configuration);
    if (character === '') continue;
    folded += character;
    places.push(place);
  }
  return { folded, places };
}

const known = { arabic: new Map<string, string>(), other: new Map<string, string>() };

function folding(character: string, configuration: string): string {
  const writing = configuration === 'arabic' ? 'arabic' : 'other';
  let folded = known[writing].get(character);
  if (folded === undefined) known[writing].set(character, (folded = fold(character, writing)));
  return folded;
}

function fold(character: string, writing: keyof typeof letters): string {
  if (withoutMeaning.test(character)) return '';
  for (const row of digits) if (row.includes(character)) return String(row.indexOf(character));
  for (const [from, to] of Object.entries(letters[writing])) if (from.includes(character)) return to.charAt(from.indexOf(character));
  if (!withinWords.test(character)) return ' ';
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}
