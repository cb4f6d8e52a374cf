import { expect, test } from 'vitest';
import { poorNamesIn } from './how-met';

test('a name of one word is met in every text that holds it, and a very short one in none', () => {
  expect(poorNamesIn('alias', 'Ali\nAbu Yusuf\nAl; the Lynx\n driver')).toEqual([
    { name: 'Ali', met: 'every' },
    { name: 'Al', met: 'nowhere' },
    { name: 'driver', met: 'every' },
  ]);
  expect(poorNamesIn('name', 'علی')).toEqual([{ name: 'علی', met: 'every' }]);
  expect(poorNamesIn('name', '…')).toEqual([{ name: '…', met: 'nowhere' }]);
  expect(poorNamesIn('name', 'Ahmad Shah Karimi')).toEqual([]);
});

test('what is looked for in no text, or as a number, has no such name', () => {
  for (const field of ['employer', 'remarks', 'phone', 'email', 'address'] as const) expect(poorNamesIn(field, 'Al')).toEqual([]);
});
