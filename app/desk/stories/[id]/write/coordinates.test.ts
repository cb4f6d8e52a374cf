import { expect, test } from 'vitest';
import { readCoordinates, writeCoordinates } from './coordinates';

test.each([
  ['31.0, 66.4', 31, 66.4],
  ['31.0 66.4', 31, 66.4],
  [' 31;66.4 ', 31, 66.4],
  ['31.0° N, 66.4° E', 31, 66.4],
  ['33.9S 18.4E', -33.9, 18.4],
  ['40.7, -74.0', 40.7, -74],
  ['40.7, −74.0', 40.7, -74],
  ['-90, 180', -90, 180],
])('“%s” is a place', (text, latitude, longitude) => {
  expect(readCoordinates(text)).toEqual({ latitude, longitude });
});

test.each(['', 'Spin Boldak', '31.0', '91, 0', '0, 181', '31,0, 66,4', '31.0, 66.4, 12', '1e1, 2'])('“%s” is none', (text) => {
  expect(readCoordinates(text)).toBeNull();
});

test('what is written is read again, and no place is no words', () => {
  const place = { latitude: 31.01, longitude: -66.4 };
  expect(readCoordinates(writeCoordinates(place))).toEqual(place);
  expect(writeCoordinates({ latitude: null, longitude: null })).toBe('');
});
