import { expect, test } from 'vitest';
import { chooseForm, knownPreferences } from './choose-form';
import { formPage } from './finish-page';

const page = formPage({ status: 200, headers: {}, renderedAt: 0, renderedFrom: 0n }, { identity: Buffer.from('page'), gzip: Buffer.from('zip'), br: Buffer.from('br') });

test('of what strangers say that they accept only so much is remembered, and what browsers say is remembered all the same', () => {
  for (let n = 0; n < 1_000; n += 1) {
    expect(chooseForm(page, `gzip, stranger-${n}`)).toBe(page.forms.gzip);
    expect(chooseForm(page, 'gzip, deflate, br, zstd')).toBe(page.forms.br);
  }
  expect(knownPreferences.size).toBeLessThanOrEqual(200);
  expect(knownPreferences.has('gzip, deflate, br, zstd')).toBe(true);
});
