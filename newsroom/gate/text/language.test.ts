import { expect, test } from 'vitest';
import { readsAsEnglish } from './language';

test.each([
  ['English', 'The Taliban say they hold the crossing and have raised their white flag over it.', true],
  ['an English headline', 'Taliban claim border crossing', true],
  ['German', 'Die Taliban haben nach eigenen Angaben den Grenzübergang eingenommen und die Flagge gehisst.', false],
  ['French', 'Les talibans disent avoir pris le poste frontière et hissé leur drapeau dans la nuit.', false],
  ['Danish', 'Taliban siger at de har taget grænseovergangen og hejst det hvide flag over den.', false],
  ['Pashto', 'طالبان وايي چې پوله يې نيولې ده', false],
])('%s', (_name, text, english) => {
  expect(readsAsEnglish(text)).toBe(english);
});

const english =
  'The Taliban say they hold the crossing and have raised their white flag over it. Videos on social media show the flag there, while ' +
  'officials in Kabul deny that the post has fallen, and Pakistani officials confirm that the Taliban took it.';
const dutch =
  'De Taliban zeggen dat zij de grenspost in handen hebben en er hun vlag hebben gehesen. Op video’s is de vlag te zien, maar ambtenaren in ' +
  'Kabul ontkennen dat de post is gevallen, en in Pakistan wordt bevestigd dat de Taliban er is.';

test('what is English stays English under another tag', () => {
  expect(readsAsEnglish(english, 'fr')).toBe(true);
  expect(readsAsEnglish(english, 'prs')).toBe(true);
});

test('another language under its own tag is never taken for it, nor is what is too short to tell', () => {
  expect(readsAsEnglish(dutch, 'nl')).toBe(false);
  expect(readsAsEnglish('Taliban claim border crossing', 'de')).toBe(false);
});
