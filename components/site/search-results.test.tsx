import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { readSearchQuestion } from '@/newsroom/published/search-question';
import type { SearchResult } from '@/newsroom/published/search-stories';
import { inEnglish } from './messages/tongue';
import { SearchResults } from './search-results';

const at = new Date('2021-07-14T06:00:00Z');
const story: SearchResult['story'] = {
  id: 'crossing', address: '/2021/07/14/crossing', section: { slug: 'world', name: 'World' }, language: 'prs', headline: 'گذرگاه', standfirst: '', headlinePassages: [],
  standfirstPassages: [], byline: '', firstPublishedAt: at, updatedAt: at, picture: null, contested: [], shaken: [],
};
const found = (label: SearchResult['label']) =>
  renderToStaticMarkup(
    <SearchResults
      page={{ results: [{ story, extract: [{ text: 'پرچم', found: true }], label }], found: 1, more: false, older: null, continued: false }}
      question={readSearchQuestion({ q: 'پرچم' })} zone="UTC" tongue={inEnglish} address="/search" wider={null}
    />,
  );

test('an extract is in the language of its story, and what it cannot vouch for says so beside it', () => {
  const html = found({ verification: 'unverified', contestation: 'disputed', disposition: 'live' });
  expect(html).toMatch(/<p[^>]*lang="prs" dir="rtl"[^>]*><mark[^>]*>پرچم<\/mark><\/p>/);
  expect(html).toMatch(/<\/mark>.*Unverified.*Disputed/);
  expect(found(null)).not.toContain('Unverified');
});
