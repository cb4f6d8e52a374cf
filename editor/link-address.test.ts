import { describe, expect, it } from 'vitest';
import { isLinkAddress } from './link-address';

describe('a story may link', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a/b?c=d#e',
    'HTTPS://EXAMPLE.ORG/',
    'https://fa.wikipedia.org/wiki/چمن',
    'https://example.org/?q=javascript:alert(1)',
    'mailto:desk@example.org?subject=Correction',
  ])('to %s', (address) => {
    expect(isLinkAddress(address)).toBe(true);
  });
});
