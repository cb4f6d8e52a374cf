import { expect, test } from 'vitest';
import { formPage } from './finish-page';
import { linksIn } from './links-in';

const site = 'https://news.example';
const card = '/cards/0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11-2-edd566809d.png';
const [small, large] = ['a', 'b'].map((letter) => `/media/${letter.repeat(64)}`);

const found = (type: string, text: string) =>
  linksIn(formPage({ status: 200, headers: { 'content-type': type }, renderedAt: 0, renderedFrom: 0n }, { identity: Buffer.from(text) }), site);

test('a page leads to pages, to pictures of every size, to its card and to its feeds', () => {
  const page = `<link rel="alternate" href="${site}/feeds/rss.xml"/><meta property="og:image" content="${site}${card}"/>
    <a href="/about#names">About</a> <a href="/topics/border?utm_source=letter">Border</a>
    <a href="/topics/border/before/0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11" rel="next">Older</a> <img src="${small}" srcSet="${small} 800w, ${large} 1600w"/>`;
  expect(found('text/html; charset=utf-8', page)).toEqual(['/feeds/rss.xml', card, '/about', '/topics/border', '/topics/border/before/0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11', small, large]);
});

test('the files of programs lead on too', () => {
  expect(found('text/plain; charset=utf-8', `User-agent: *\nSitemap: ${site}/sitemap.xml\n`)).toEqual(['/sitemap.xml']);
  expect(found('application/xml; charset=utf-8', `<loc>${site}/sitemaps/2021-07.xml</loc>`)).toEqual(['/sitemaps/2021-07.xml']);
});

test('nothing leads elsewhere, to the desk, to a search, or to the framework’s files', () => {
  const page = `<a href="https://elsewhere.example/about"></a><a href="/desk"></a><a href="/search"></a><a href="/report?story=%2Fabout"></a>
    <a href="/../about"></a><link href="/_next/static/chunks/a.css"/>`;
  expect(found('text/html', page)).toEqual([]);
  expect(found('image/png', `"${site}/about"`)).toEqual([]);
});
