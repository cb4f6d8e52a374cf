import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ClaimAccount } from './claim-account';
import { inEnglish } from './messages/tongue';
import { storyMarkup, storyPlainText } from './story-markup';
import { StoryText } from './story-text';
import { storyClaim } from './testing/whole-story';

const hash = 'a'.repeat(64);
const hostile = '"><script>alert(1)</script>';
const words = [{ type: 'text', text: 'words' }];

const page = (...blocks: unknown[]) => renderToStaticMarkup(<StoryText blocks={blocks} claims={new Map()} pictures={new Map()} tongue={inEnglish} />);
const whole = (...blocks: unknown[]) => ({ type: 'doc', content: [{ type: 'body', content: blocks }] });
const feed = (...blocks: unknown[]) => storyMarkup(whole(...blocks), 'https://news.example');

describe('of a published text, readers get what is on the list and nothing else', () => {
  test.each(['script', 'iframe', 'remark', 'constructor', undefined])('a block that is a %s is dropped with all that is in it', (type) => {
    const block = { type, attrs: { src: 'https://evil.example' }, content: [...words, { type: 'paragraph', content: words }] };
    expect(page(block)).toBe('');
    expect(feed(block)).toBe('');
    expect(storyPlainText(whole(block))).toBe('');
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
  });

  test('what looks like markup is words, and in an address it ends nothing', () => {
    const marks = [{ type: 'link', attrs: { href: 'https://a.example/?q="><script>' } }];
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: '<b>&', marks }] };
    expect(feed(paragraph)).toBe('<p><a href="https://a.example/?q=&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</a></p>');
    expect(page(paragraph)).toBe('<p><a href="https://a.example/?q=&quot;&gt;&lt;script&gt;" rel="noopener nofollow">&lt;b&gt;&amp;</a></p>');
  });
});

test.each(['javascript:alert(1)', '//evil.example', 'https://a@evil.example/'])('evidence at %s is named and leads nowhere', (url) => {
  const claim = storyClaim({ evidence: [{ kind: 'link', title: 'The order', description: '', url }] });
  const html = renderToStaticMarkup(<ClaimAccount claim={claim} zone="Asia/Kabul" />);
  expect(html).toContain('The order');
  expect(html).not.toContain('href');
});
