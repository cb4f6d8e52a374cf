import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newDataKey, seal, SealBroken, SealingUnavailable, unseal, unwrapKey, wrapKey } from './sealing';
import { readSealingKeys, type SealingKey } from './sealing-keys';

const place = { table: 'desk.sealed_fields', row: 'a', field: 'name' };
const key = newDataKey();

function keys(...bytes: Buffer[]): SealingKey[] {
  return readSealingKeys(bytes.map((each) => each.toString('base64')).join(','))!;
}

describe('a ciphertext', () => {
  test('opens with its key at its place', () => {
    expect(unseal(key, seal(key, 'Zarghuna', place), place).toString()).toBe('Zarghuna');
  });

  test('holds nothing of the words, and is another each time', () => {
    const [one, two] = [seal(key, 'Zarghuna', place), seal(key, 'Zarghuna', place)];
    expect(Buffer.from(one).includes('Zarghuna')).toBe(false);
    expect(one).not.toEqual(two);
  });

  test.each([
    ['another row', { ...place, row: 'b' }],
    ['another field', { ...place, field: 'alias' }],
    ['another table', { ...place, table: 'desk.sources' }],
    ['a place that reads alike when its parts are joined', { table: 'desk.sealed_field', row: 'sa', field: 'name' }],
  ])('moved to %s does not open', (_, elsewhere) => {
    expect(() => unseal(key, seal(key, 'Zarghuna', place), elsewhere)).toThrow(SealBroken);
  });

  test('does not open with another key', () => {
    expect(() => unseal(newDataKey(), seal(key, 'Zarghuna', place), place)).toThrow(SealBroken);
  });

  test('does not open when any byte of it was changed, or its end is missing', () => {
    const sealed = seal(key, 'Zarghuna', place);
    for (const [index] of sealed.entries()) {
      const altered = sealed.slice();
      altered[index]! ^= 1;
      expect(() => unseal(key, altered, place), `byte ${index}`).toThrow(SealBroken);
    }
    expect(() => unseal(key, sealed.subarray(0, -1), place)).toThrow(SealBroken);
    expect(() => unseal(key, sealed.subarray(0, 10), place)).toThrow(SealBroken);
  });

  test('says nothing of what it holds when it fails', () => {
    expect(() => unseal(newDataKey(), seal(key, 'Zarghuna', place), place)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('Zarghuna') }));
  });
});

describe('the keys of a newsroom', () => {
  const [old, young] = [randomBytes(32), randomBytes(32)];

  test('wrap with the first, and open with whichever wrapped', () => {
    const before = wrapKey(key, place, keys(old));
    const turned = keys(young, old);
    expect(unwrapKey(before, place, turned)).toEqual(key);
    const after = wrapKey(unwrapKey(before, place, turned), place, turned);
    expect(after.keyId).not.toBe(before.keyId);
    expect(unwrapKey(after, place, keys(young))).toEqual(key);
  });

  test('a key that is gone is named as missing, not as broken', () => {
    expect(() => unwrapKey(wrapKey(key, place, keys(old)), place, keys(young))).toThrow(SealingUnavailable);
    expect(() => wrapKey(key, place, [])).toThrow(/SEALING_KEY or SEALING_KEY_FILE/);
  });

  test('a wrapped key moved to another source does not open', () => {
    expect(() => unwrapKey(wrapKey(key, place, keys(old)), { ...place, row: 'b' }, keys(old))).toThrow(SealBroken);
  });

  test('are read in base64 or hexadecimal, one a line or after commas, with remarks between', () => {
    const [first, second] = keys(young, old);
    expect(readSealingKeys(`# since May\n${young.toString('base64')}\n\n${old.toString('hex')}\n`)).toEqual([first, second]);
    for (const wrong of ['', '# none', 'hush', old.toString('base64').slice(0, 30), `${young.toString('hex')},hush`]) expect(readSealingKeys(wrong)).toBeNull();
  });
});
