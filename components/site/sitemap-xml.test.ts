import { describe, expect, test } from 'vitest';
import { newsSitemapXml, sitemapIndexXml, sitemapXml } from './sitemap-xml';

describe('a sitemap', () => {
  test('gives each address and when it last changed', () => {
    const xml = sitemapXml([{ address: 'https://news.example/2021/07/14/a', changedAt: new Date('2021-07-14T05:00:00Z') }]);
    expect(xml).toContain('<url><loc>https://news.example/2021/07/14/a</loc><lastmod>2021-07-14T05:00:00.000Z</lastmod></url>');
  });

  test('keeps its shape whatever an address holds', () => {
    expect(sitemapXml([{ address: 'https://news.example/?a=1&b=<2>', changedAt: null }])).toContain('a=1&amp;b=&lt;2&gt;');
    expect(sitemapIndexXml([{ address: 'https://news.example/sitemaps/2021-07.xml', changedAt: null }])).toContain('<sitemap><loc>');
  });
});

describe('a news sitemap (Google News)', () => {
  const story = { address: 'https://news.example/2021/07/14/a', title: 'Kabul & the <crossing>', language: 'ps-AF', publishedAt: new Date('2021-07-14T05:00:00Z') };

  test('names the publication and its language, the moment and the headline, in the order that is asked for', () => {
    const xml = newsSitemapXml([story], 'Courier & Post');
    expect(xml).toContain('xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"');
    expect(xml).toContain(
      '<url><loc>https://news.example/2021/07/14/a</loc><news:news>' +
        '<news:publication><news:name>Courier &amp; Post</news:name><news:language>ps</news:language></news:publication>' +
        '<news:publication_date>2021-07-14T05:00:00.000Z</news:publication_date>' +
        '<news:title>Kabul &amp; the &lt;crossing&gt;</news:title></news:news></url>',
    );
  });

  test.each([['zh-TW', 'zh-tw'], ['zh', 'zh-cn'], ['prs', 'fa'], ['en-GB', 'en']])('says %s as %s', (tag, said) => {
    expect(newsSitemapXml([{ ...story, language: tag }], 'Courier')).toContain(`<news:language>${said}</news:language>`);
  });
});
