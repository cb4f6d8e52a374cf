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

  it.each(['https://exam\u202eple.org', 'https://example.org/\u0007', 'https://example.org/\ud83c'])('nowhere by an address with hidden characters: %j', (address) => {
    expect(isLinkAddress(address)).toBe(false);
  });

  it.each(['https://[', 'https://example.org:port/', 'https://%/', 'https:///example.org', 'mailto:', 'example.org'])('nowhere by what is no whole address: %s', (address) => {
    expect(isLinkAddress(address)).toBe(false);
  });
});
