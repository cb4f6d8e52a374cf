import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CorrectionText } from './correction-text';
import { inEnglish, tongueOf } from './messages/tongue';

test('a correction says what was written and what it should read', () => {
  const html = renderToStaticMarkup(<CorrectionText kind="correction" wrong="It was Monday." right="It was Tuesday." language="en" tongue={inEnglish} />);
  expect(html.replace(/<[^>]*>/g, '')).toBe('We wrote: It was Monday.It should read: It was Tuesday.');
});

test('a retraction says why the story was taken back, and puts that in the place of no other words', () => {
  const html = renderToStaticMarkup(<CorrectionText kind="retraction" wrong="Outpost lost" right="پاسگاه از دست نرفته بود." language="fa" tongue={tongueOf('en')} />);
  expect(html).toMatch(/^<p[^>]* lang="fa" dir="rtl">پاسگاه از دست نرفته بود\.<\/p>$/);
});
