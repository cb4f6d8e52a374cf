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
