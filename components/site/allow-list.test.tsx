import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { NodeJson } from '@/editor/document';
import type { PagePicture } from '@/newsroom/published/page-picture';
import { BodyText } from './body-text';
import { ClaimAccount } from './claim-account';
import { inEnglish } from './messages/tongue';
import { storyMarkup, storyPlainText } from './story-markup';
import { StoryText } from './story-text';
import { storyClaim } from './testing/whole-story';

const hash = 'a'.repeat(64);
const hostile = '"><script>alert(1)</script>';
const words = [{ type: 'text', text: 'words' }];

const picture: PagePicture = { hash, mediaType: 'image/png', width: 3, height: 2, focalX: 0.5, focalY: 0.5, placeholder: '', isDrawing: false, forms: [] };
const pictures = new Map([hash, `${hash}${hostile}`].map((name) => [name, picture]));

const pageOf = (blocks: unknown) => renderToStaticMarkup(<StoryText blocks={blocks} claims={new Map()} pictures={pictures} tongue={inEnglish} />);
const page = (...blocks: unknown[]) => pageOf(blocks);
const whole = (...blocks: unknown[]) => ({ type: 'doc', content: [{ type: 'body', content: blocks }] });
const feed = (...blocks: unknown[]) => storyMarkup(whole(...blocks), 'https://news.example');

describe('of a published text, readers get what is on the list and nothing else', () => {
  test.each(['script', 'iframe', 'remark', 'constructor', undefined])('a block that is a %s is dropped with all that is in it', (type) => {
    const block = { type, attrs: { src: 'https://evil.example' }, content: [...words, { type: 'paragraph', content: words }] };
    expect(page(block)).toBe('');
    expect(feed(block)).toBe('');
    expect(storyPlainText(whole(block))).toBe('');
  });

  test('what is no block, or no list of blocks, is dropped', () => {
    for (const blocks of [null, 'words', 7, { type: 'paragraph', content: words }, [null, 'words', 7]]) expect(pageOf(blocks)).toBe('');
    expect(page({ type: 'bulletList', content: 'words' }, { type: 'bulletList', content: [null, 'words'] })).toBe('<ul></ul><ul></ul>');
  });

  test('a list begins at a number and a heading is of the second or the third rank, whatever the text says', () => {
    const list = { type: 'orderedList', attrs: { start: hostile }, content: [] };
    const heading = { type: 'heading', attrs: { level: hostile }, content: words };
    for (const shown of [page(list, heading), feed(list, heading)]) expect(shown).toBe('<ol></ol><h2>words</h2>');
  });

  test('a figure shows a picture that is named by its hash, and its words stay words', () => {
    expect(feed({ type: 'figure', attrs: { picture: `${hash}${hostile}`, alt: '', credit: '' } })).toBe('');
    expect(feed({ type: 'figure', attrs: { picture: hash, alt: hostile, credit: hostile, width: hostile, height: hostile } })).toBe(
      `<figure><img src="https://news.example/media/${hash}" alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">` +
        '<figcaption>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</figcaption></figure>',
    );
    const loose = { type: 'figure', attrs: { picture: hash, alt: { toString: () => 'alt' }, credit: 7 } };
    expect(feed(loose)).toBe(`<figure><img src="https://news.example/media/${hash}" alt=""></figure>`);

    const figure = (attrs: object) => page({ type: 'figure', attrs: { alt: '', credit: '', ...attrs } });
    for (const name of ['b'.repeat(64), `${hash}${hostile}`, hostile, 7, { toString: () => hash }, undefined]) expect(figure({ picture: name })).toBe('');
    const shown = figure({ picture: hash, alt: hostile, credit: hostile, src: 'https://evil.example', onerror: 'alert(1)', style: 'color: red' });
    expect(shown).toMatch(/^<figure><picture><img src="\/media\/a{64}" alt="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;" width="3" height="2" [^<>]*><\/picture>/);
    expect(shown).toContain('<span class="credit">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</span>');
    expect(shown).not.toMatch(/evil|onerror|color/);
    expect(figure(loose.attrs)).toMatch(/^<figure><picture><img src="\/media\/a{64}" alt="" [^<>]*><\/picture><\/figure>$/);
  });

  test('what looks like markup is words, and in an address it ends nothing', () => {
    const marks = [{ type: 'link', attrs: { href: 'https://a.example/?q="><script>' } }];
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: '<b>&', marks }] };
    expect(feed(paragraph)).toBe('<p><a href="https://a.example/?q=&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</a></p>');
    expect(page(paragraph)).toBe('<p><a href="https://a.example/?q=&quot;&gt;&lt;script&gt;" rel="noopener nofollow">&lt;b&gt;&amp;</a></p>');
  });
});

test('of a text of the newsroom on itself, readers get paragraphs, headings and lists of words, and nothing else', () => {
  const shown = (...content: object[]) => renderToStaticMarkup(<BodyText body={{ type: 'body', content: content as NodeJson[] }} heading="h2" />);
  for (const type of ['script', 'figure', 'constructor']) expect(shown({ type, attrs: { picture: hash }, content: words }), type).toBe('');
  const hidden = { type: 'text', text: '<b>&', marks: [{ type: 'link', attrs: { href: 'https://evil.example' } }] };
  const paragraph = { type: 'paragraph', attrs: { title: 'taken' }, content: [hidden] };
  expect(shown(paragraph, { type: 'heading', content: [hidden] }, { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] })).toBe(
    '<p dir="auto">&lt;b&gt;&amp;</p><h2 dir="auto">&lt;b&gt;&amp;</h2><ul dir="auto" class="list-disc ps-6"><li>&lt;b&gt;&amp;</li></ul>',
  );
});

test.each(['javascript:alert(1)', '//evil.example', 'https://a@evil.example/'])('evidence at %s is named and leads nowhere', (url) => {
  const claim = storyClaim({ evidence: [{ kind: 'link', title: 'The order', description: '', url }] });
  const html = renderToStaticMarkup(<ClaimAccount claim={claim} zone="Asia/Kabul" />);
  expect(html).toContain('The order');
  expect(html).not.toContain('href');
});
