import { describe, expect, test } from 'vitest';
import { withNameToSeal } from './name-to-seal';

describe('the former name of a source', () => {
  test('goes under the seal when the desk is to speak of it under another', () => {
    expect(withNameToSeal({ phone: '+93 700 123456' }, 'Nadir Zaheb', 'Driver K')).toEqual({ phone: '+93 700 123456', name: 'Nadir Zaheb' });
  });

  test('stays open when the desk goes on using it', () => {
    expect(withNameToSeal({}, 'Nadir Zaheb', 'Nadir Zaheb ')).toEqual({});
    expect(withNameToSeal({}, 'Nadir Zaheb', '')).toEqual({});
  });

  test('gives way to what was written as the name, and to an emptied field', () => {
    expect(withNameToSeal({ name: 'Nadir Z.' }, 'Nadir', 'Driver K')).toEqual({ name: 'Nadir Z.' });
    expect(withNameToSeal({ name: '' }, 'A driver', 'A driver from Chaman')).toEqual({ name: '' });
  });
});
