import { expect, test } from 'vitest';
import { sentences } from '../testing/precision';
import { languageOf, tellingOf } from './language';

const told = (text: string) => languageOf(tellingOf(text));

test.each([
  'The Taliban say they hold the crossing and have raised their white flag over it.',
  'The post has fallen.',
  'Charles de Gaulle said that he would return to Rio de Janeiro in the spring.',
  'He said the café, the façade and the protégé of Mr Müller were there.',
  'THE POST HAS FALLEN',
])('English: %s', (text) => {
  expect(told(text)).toBe('english');
});

test.each([
  ['German', 'Der Grenzübergang ist gefallen.'],
  ['French', 'Les talibans disent avoir pris le poste frontière et hissé leur drapeau dans la nuit.'],
  ['French, of a name in English', 'Selon le Guardian, The Clash et The Who ont joué à Paris.'],
  ['Danish', 'Taliban siger at de har taget grænseovergangen og hejst det hvide flag over den.'],
  ['Dutch', 'De Taliban zeggen dat zij de grenspost in handen hebben en er hun vlag hebben gehesen.'],
  ['Spanish', 'Los talibanes dicen que tomaron el paso fronterizo.'],
  ['Portuguese', 'Os talibãs dizem que tomaram o posto e não vão sair.'],
  ['Italian', 'I talebani dicono di aver preso il valico di frontiera.'],
  ['Swedish', 'Talibanerna säger att de har tagit gränsövergången.'],
  ['Polish', 'Talibowie twierdzą, że zajęli przejście, które jest zamknięte.'],
  ['Romanian', 'Talibanii spun că au ocupat punctul de trecere și nu pleacă.'],
  ['Turkish', 'Taliban sınır kapısını ele geçirdiğini ve bayrak astığını söyledi.'],
  ['Indonesian', 'Taliban mengatakan mereka telah merebut perbatasan itu dan tidak akan pergi.'],
  ['Somali', 'Taalibaan ayaa sheegay in ay qabsadeen xuduudda oo calankooda ka taagay.'],
  ['Swahili', 'Taliban wanasema kwamba wameteka kivuko cha mpaka na wamepandisha bendera ya rangi nyeupe.'],
  ['Uzbek', 'Tolibon chegara punktini egallaganini va bayroq bilan bezaganini aytdi.'],
  ['Albanian', 'Talebanët thonë se e kanë marrë pikën kufitare dhe nuk do të largohen.'],
  ['Croatian', 'Talibani kažu da su zauzeli prijelaz koji je zatvoren.'],
  ['Hungarian', 'A tálibok azt mondják, hogy az átkelő az övék és nem mennek el.'],
  ['Kurdish', 'Taliban dibêje ku wan derbasgeha sînor girtiye û ji wir naçin.'],
  ['Tagalog, of which it knows no word', 'sinabi ng mga rebelde kagabi kinuha nila ang tawiran doon matapos umalis ang mga sundalo kahapon ng umaga'],
  ['Pashto', 'طالبان وايي چې پوله يې نيولې ده'],
  ['Dari', 'طالبان می‌گویند که گذرگاه در دست آنان است.'],
  ['Arabic of The Guardian', 'قالت صحيفة The Guardian إن المعبر سقط'],
  ['Russian', 'Талибы заявили, что взяли переход.'],
])('another language: %s', (_name, text) => {
  expect(told(text)).toBe('other');
});

test.each(['Taliban claim border crossing', 'Kabul denies loss of crossing', 'Maria de la Cruz wins', 'La La Land', 'Talibanes, ayer', 'Three die in Leeds fire', ''])(
  'too little tells: %s',
  (text) => {
    expect(told(text)).toBeNull();
  },
);

test('no English sentence that an editor judged is taken for another language', () => {
  expect(sentences.map(([sentence]) => sentence).filter((sentence) => told(sentence) === 'other')).toEqual([]);
});
