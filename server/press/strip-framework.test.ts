import { expect, test } from 'vitest';
import { stripFramework } from './strip-framework';

test('the framework’s scripts and the hints that load them go; all else stays byte for byte', () => {
  const page = [
    '<!DOCTYPE html><html lang=en><head>',
    '<link rel="preload" as="script" href="/_next/a.js"/><link rel="modulepreload" href="/_next/b.js">',
    '<link rel="stylesheet" href="/_next/c.css"/><title>Why <script> is a word</title>',
    '<script src="/_next/d.js" async=""></script></head><body>',
    '<p title="</p><script>">Fish &amp; chips, 5 < 6</p>',
    '<script>self.__next_f.push([1,"<p>\\u003c/script>"])</script>',
    '<SCRIPT>let shouting = "</p>"</SCRIPT>',
    '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
    '<script src="/site/share.js" defer></script>',
    '<svg><script>1</script><path d="M0 0"/></svg><br>',
    '</body></html>',
  ];
  const gone = [1, 3, 5, 6];
  const left = page.map((line, n) => {
    if (gone.includes(n)) return n === 3 ? '</head><body>' : '';
    return line.replace('<script>1</script>', '');
  });
  expect(stripFramework(page.join(''))).toBe(left.join(''));
});

test('a script that never ends is cut to the end of the page', () => {
  expect(stripFramework('<p>News</p><script>while (true)')).toBe('<p>News</p>');
});
