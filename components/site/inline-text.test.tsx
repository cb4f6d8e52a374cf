import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { NodeJson } from '@/editor/document';
import { bold, br, bullets, claim, claimId, h2, italic, item, language, link, p, quotation } from '@/editor/testing/build';
import { inEnglish } from './messages/tongue';
import { storyMarkup } from './story-markup';
import { StoryText } from './story-text';
import { storyClaim } from './testing/whole-story';

const claims = new Map([[claimId(1), storyClaim({ markIds: [claimId(1)] })]]);

/** A body as readers get it; of what the signs of claims say, only where they stand. */
function page(...blocks: NodeJson[]): string {
  return renderToStaticMarkup(<StoryText blocks={blocks} claims={claims} pictures={new Map()} tongue={inEnglish} />)
    .replace(/<button.*?<\/button>/g, '⚑')
    .replace(/ data-[a-z]+="[^"]*"/g, '')
    .replaceAll('class="claim-words"', 'claimed');
}

function feed(...blocks: NodeJson[]): string {
  return storyMarkup({ type: 'doc', content: [{ type: 'body', content: blocks }] }, 'https://news.example');
}

describe('words in another language', () => {
  test('say which it is and which way they read', () => {
    const words = p('They shouted “', language('ps', 'ژوندی دې وي'), '” and left.');
    expect(page(words)).toBe('<p>They shouted “<span class="passage" lang="ps" dir="rtl">ژوندی دې وي</span>” and left.</p>');
    expect(feed(words)).toBe('<p>They shouted “<span lang="ps" dir="rtl">ژوندی دې وي</span>” and left.</p>');
    expect(page(p('A ', language('fr', 'laissez-passer'), '.'))).toContain('<span class="passage" lang="fr" dir="ltr">laissez-passer</span>');
  });

  test('are one passage, whatever is emphasised, linked or broken in it', () => {
    const words = p('Here: ', language('fa-AF', 'گذرگاه ', bold('باز '), link('https://a.example/', 'است'), br(), italic('امروز')));
    const inside = 'گذرگاه <strong>باز </strong><a href="https://a.example/">است</a><br><em>امروز</em>';
    expect(feed(words)).toBe(`<p>Here: <span lang="fa-AF" dir="rtl">${inside}</span></p>`);
    expect(page(words).match(/lang=/g)).toHaveLength(1);
  });

  test('keep a claim that holds them, and its sign speaks the language of the page', () => {
    expect(page(p(claim(claimId(1), 'He said “', language('ps', 'امنیت دی'), '”'), '.'))).toBe(
      '<p><span claimed>He said “</span><span class="passage" lang="ps" dir="rtl"><span claimed>امنیت دی</span></span>' +
        '<span class="whitespace-nowrap"><span claimed>”</span>⚑</span>.</p>',
    );
    expect(page(p('He said ', language('ps', claim(claimId(1), 'امنیت دی'), ' نه')))).toBe(
      '<p>He said <span class="passage" lang="ps" dir="rtl"><span claimed>امنیت </span><span class="whitespace-nowrap">' +
        '<span claimed>دی</span><span lang="en-GB" dir="ltr">⚑</span></span> نه</span></p>',
    );
  });

  test('keep a claim that crosses their border', () => {
    const crossing = p(claim(claimId(1), 'He said '), language('ps', claim(claimId(1), 'امنیت '), 'دی'));
    expect(page(crossing)).toMatch(/^<p><span claimed>He said <\/span><span class="passage" lang="ps" dir="rtl"><span class="whitespace-nowrap"><span claimed>/);
    expect(page(crossing).match(/⚑/g)).toHaveLength(1);
    expect(page(crossing).replace(/<[^>]*>|⚑/g, '')).toBe('He said امنیت دی');
  });
});

describe('a block in another language', () => {
  test('reads in the direction of its words, and says so once', () => {
    expect(page(p('“', language('fa-AF', 'گذرگاه باز است'), '.”'))).toBe('<p class="passage" lang="fa-AF" dir="rtl">“گذرگاه باز است.”</p>');
    expect(page(h2(language('ur', 'سرحد')))).toBe('<h2 class="passage" lang="ur" dir="rtl">سرحد</h2>');
    const blocks = [quotation(p(language('ps', 'یو')), p(language('ps', 'دوه'))), bullets(item(p(language('ps', 'درې'))), item(p('four')))];
    expect(page(...blocks)).toBe(
      '<blockquote class="passage" lang="ps" dir="rtl"><p>یو</p><p>دوه</p></blockquote>' +
        '<ul><li class="passage" lang="ps" dir="rtl"><p>درې</p></li><li><p>four</p></li></ul>',
    );
    expect(feed(...blocks)).toBe(page(...blocks).replaceAll(' class="passage"', ''));
  });

  test('is the story’s own as soon as one word of it is', () => {
    expect(page(p(language('ps', 'یو'), ' one'))).toBe('<p><span class="passage" lang="ps" dir="rtl">یو</span> one</p>');
  });
});

test.each([['"><script>'], ['no language'], [7], [null], [{}]])('a language that is %j leaves no trace', (lang) => {
  const content = [{ type: 'text', text: 'words', marks: [{ type: 'language', attrs: { lang } }] }];
  expect(page({ type: 'paragraph', content } as NodeJson)).toBe('<p>words</p>');
});
