import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { body, claim, claimId, doc, headline, language, p, standfirst } from '@/editor/testing/build';
import { LiveStoryArticle } from './live-story';
import { inEnglish } from './messages/tongue';
import { storyClaim, wholeStory } from './testing/whole-story';

const shown = (story: ReturnType<typeof wholeStory>, tongue = inEnglish) =>
  renderToStaticMarkup(
    <LiveStoryArticle story={story} ties={story} pictures={new Map()} related={[]} siteUrl="https://news.example" zone="UTC" tongue={tongue} />,
  );

test('foreign words in a headline say which language they are in, and no claim is marked in it', () => {
  const words = headline('Crowd in Kandahar shouts “', language('ps', 'ژوندی دې وي'), '”, ', claim(claimId(1), 'officials say'));
  expect(/<h1[^>]*>(.*?)<\/h1>/.exec(shown(wholeStory({ document: doc(words) })))?.[1]).toBe('Crowd in Kandahar shouts “<span class="passage" lang="ps" dir="rtl">ژوندی دې وي</span>”, officials say');
});

describe('what is known of a claim that stands only in the headline', () => {
  const [top, below] = [claimId(1), claimId(2)];
  const held = storyClaim({ markIds: [top, below] });
  const written = (...rest: Parameters<typeof doc>) => doc(headline(claim(top, 'Crossing held')), ...rest);
  const beneath = /<\/h1><p[^>]*><button type="button" popoverTarget="([^"]+)"[^>]*>(?:.*?<\/svg>.*?<\/span><\/span><\/span>)([^<]+)<\/button>/;

  test('is one step away beneath it, and opens without a script', () => {
    const html = shown(wholeStory({ claims: [held], document: written(body(p('Traders wait.'))) }));
    const [, opens, says] = beneath.exec(html) ?? [];
    expect([opens, says]).toEqual([`note-${held.id}`, 'How we know this: disputed, not independently verified']);
    expect(html).toContain(`id="note-${held.id}" popover="auto"`);
    expect(/<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1]).toBe('Crossing held');
  });

  test.each([
    ['the standfirst', written(standfirst(claim(below, 'They hold it')))],
    ['the text', written(body(p(claim(below, 'They hold it'), '.')))],
  ])('is not said twice where %s states it too', (_where, document) => {
    expect(shown(wholeStory({ claims: [held], document }))).not.toMatch(beneath);
  });

  test('nor where it is settled', () => {
    expect(shown(wholeStory({ claims: [{ ...held, marked: false }], document: written() }))).not.toMatch(beneath);
  });
});
