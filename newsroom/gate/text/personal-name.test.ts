import { expect, test } from 'vitest';
import type { SourceKind } from '../../claims/vocabulary';
import { mentionsOf, personalName } from './personal-name';

test.each<[string, string, SourceKind?]>([
  ['Tareq Arian', 'tareq arian'],
  ['Interior ministry spokesman Tareq Arian', 'tareq arian'],
  ['Tareq Arian, interior ministry spokesman', 'tareq arian'],
  ['Dr. Ursula von der Leyen', 'ursula von der leyen'],
  ['General Yasin Zia (retired)', 'yasin zia'],
  ['Mohammad bin Salman', 'mohammad bin salman'],
  ['a nurse (Jane Doe)', 'jane doe'],
  ['حمید کرزی', 'حمید کرزی', 'person'],
  ['Zelensky', 'zelensky', 'person'],
])('%s is a name', (name, personal, kind = 'official') => {
  expect(personalName({ name, kind })?.join(' ')).toBe(personal);
});

test.each<[string, SourceKind?]>([
  ['a senior official'],
  ['Senior Official'],
  ['A manager of one of the shops'],
  ['The official we met in May'],
  ['Afghan officials'],
  ['Kabul police chief'],
  ['US State Department official'],
  ['Resident of Spin Boldak'],
  ['Spin Boldak trader'],
  ['Aide in the White House'],
  ['Interior Minister'],
  ['Witness B'],
  ['Former Detainee', 'person'],
  ['Khan', 'person'],
  ['Zelensky', 'official'],
  ['سخنگوی وزارت داخله', 'person'],
  ['Crumb & Co', 'organisation'],
  ['Amnesty International', 'organisation'],
])('%s is none', (name, kind = 'official') => {
  expect(personalName({ name, kind })).toBeNull();
});

test.each([
  ['Tareq Arian said so.', 'tareq arian', 'Tareq Arian'],
  ['Said TAREQ ARIAN', 'tareq arian', 'TAREQ ARIAN'],
  ['That is Tareq Arian’s word.', 'tareq arian', 'Tareq Arian'],
  ['José García spoke', 'jose garcia', 'José García'],
  ['Ana Lucía García spoke', 'ana lucia garcia', 'Ana Lucía García'],
  ['Ana García spoke', 'ana lucia garcia', 'Ana García'],
  ['He met Zelensky.', 'zelensky', 'Zelensky'],
])('%s names them', (text, name, words) => {
  expect(mentionsOf(name.split(' '), text).map(({ from, to }) => text.slice(from, to))).toEqual([words]);
});

test.each([
  ['Mr Arian said so.', 'tareq arian'],
  ['Tareq Arianpour said so.', 'tareq arian'],
  ['They may brown the bread.', 'may brown'],
  ['Whistler is a town.', 'whistler'],
])('%s names nobody', (text, name) => {
  expect(mentionsOf(name.split(' '), text)).toEqual([]);
});

test('an address has no capitals', () => {
  expect(mentionsOf(['tareq', 'arian'], 'tareq-arian-speaks', true)).toHaveLength(1);
});
