import { expect, test } from 'vitest';
import { forwardedFor } from './forwarded-for';

test('a proxy of ours says where a request came from', () => {
  expect(forwardedFor('127.0.0.1', '203.0.113.9')).toBe('203.0.113.9');
  expect(forwardedFor('::ffff:10.1.2.3', '198.51.100.1, 203.0.113.9')).toBe('198.51.100.1, 203.0.113.9');
});

test('whoever connects directly cannot claim to be somebody else', () => {
  expect(forwardedFor('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
  expect(forwardedFor('2001:db8::7', '198.51.100.1')).toBe('2001:db8::7');
});

test('without a proxy it is the connection’s own address', () => {
  expect(forwardedFor('::ffff:127.0.0.1', undefined)).toBe('127.0.0.1');
});
