import { expect, test } from 'vitest';
import { nextAddress } from './next-address';

test('people come back to the page of the desk they asked for', () => {
  expect(nextAddress('/desk/stories/1?tab=claims#p3')).toBe('/desk/stories/1?tab=claims#p3');
  expect(nextAddress('/desk')).toBe('/desk');
});

test.each([
  'https://evil.example/desk',
  '//evil.example/desk',
  '/\\evil.example/desk',
  '/\t/evil.example/desk',
  '/desk/..//evil.example',
  '/desk/../../sign-in',
  '/api/v1/openapi.json',
  'javascript:alert(1)',
  'desk',
  '',
  null,
  undefined,
  ['/desk/people'],
  `/desk/${'x'.repeat(3_000)}`,
])('anything else leads to the desk: %j', (asked) => {
  expect(nextAddress(asked)).toBe('/desk');
});
