import { describe, expect, test } from 'vitest';
import { sitemapIndexXml, sitemapXml } from './sitemap-xml';

describe('a sitemap', () => {
  test('gives each address and when it last changed', () => {
    const xml = sitemapXml([{ address: 'https://news.example/2021/07/14/a', changedAt: new Date('2021-07-14T05:00:00Z') }]);
    expect(xml).toContain('<url><loc>https://news.example/2021/07/14/a</loc><lastmod>2021-07-14T05:00:00.000Z</lastmod></url>');
  });

  test('keeps its shape whatever an address holds', () => {
    expect(sitemapXml([{ address: 'https://news.example/?a=1&b=<2>', changedAt: null }])).toContain('a=1&amp;b=&lt;2&gt;');
    expect(sitemapIndexXml(['https://news.example/sitemaps/2021-07.xml'])).toContain('<sitemap><loc>');
  });
});
