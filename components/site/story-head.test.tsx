import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { claim, claimId, doc, headline, language } from '@/editor/testing/build';
import { LiveStoryArticle } from './live-story';
import { inEnglish } from './messages/tongue';
import { wholeStory } from './testing/whole-story';

test('foreign words in a headline say which language they are in, and no claim is marked there', () => {
  const words = headline('Crowd in Kandahar shouts “', language('ps', 'ژوندی دې وي'), '”, ', claim(claimId(1), 'officials say'));
  const story = { ...wholeStory(), document: doc(words) };
  const html = renderToStaticMarkup(
    <LiveStoryArticle story={story} ties={story} pictures={new Map()} related={[]} siteUrl="https://news.example" zone="UTC" tongue={inEnglish} />,
  );
  expect(/<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1]).toBe('Crowd in Kandahar shouts “<span class="passage" lang="ps" dir="rtl">ژوندی دې وي</span>”, officials say');
});
