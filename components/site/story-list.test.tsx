import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ListPage } from '@/newsroom/published/list-page';
import type { StoryCard } from '@/newsroom/published/story-card';
import { inEnglish, tongueOf } from './messages/tongue';
import { StoryList } from './story-list';

const story = (headline: string, at: string): StoryCard => ({
  id: headline, address: `/2021/07/14/${headline}`, section: { slug: 'world', name: 'World' }, language: 'en', headline, standfirst: '', headlinePassages: [],
  standfirstPassages: [], byline: '', firstPublishedAt: new Date(at), updatedAt: new Date(at), picture: null, contested: [], shaken: [],
});
const two = [story('bridge', '2021-07-14T22:30:00Z'), story('harvest', '2021-07-12T06:00:00Z')];

/** What the page says and leads to. */
function shown(page: Partial<ListPage>, { zone = 'UTC', tongue = inEnglish } = {}) {
  const html = renderToStaticMarkup(<StoryList page={{ stories: two, older: null, continued: false, ...page }} zone={zone} tongue={tongue} address="/sections/world" empty="Nothing yet." />);
  const links = [...html.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)/g)].map(([, href, words]) => [href, words]);
  return { text: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim(), links, items: html.match(/<li>/g)?.length ?? 0 };
}

test('the first page sets its newest story across the width, and leads to older ones where there are any', () => {
  expect(shown({})).toMatchObject({ items: 1, links: [['/2021/07/14/bridge', 'bridge'], ['/2021/07/14/harvest', 'harvest']] });
  expect(shown({ older: '/sections/world/before/1' }).links.at(-1)).toEqual(['/sections/world/before/1', 'Older stories']);
});

test('a further page says from when to when it reaches, in the newsroom’s zone, and sets all its stories alike', () => {
  const further = { continued: true, older: '/sections/world/before/2' };
  expect(shown(further)).toMatchObject({ items: 2, text: expect.stringMatching(/^12 July 2021 – 14 July 2021 bridge/) });
  expect(shown(further, { zone: 'Asia/Kabul' }).text).toMatch(/^12 July 2021 – 15 July 2021 /);
  expect(shown(further, { tongue: tongueOf('fa-AF') }).text).toMatch(/^۱۲ جولای ۲۰۲۱ – ۱۴ جولای ۲۰۲۱/);
  expect(shown(further).links.slice(-2)).toEqual([['/sections/world', 'Newest stories'], ['/sections/world/before/2', 'Older stories']]);
  expect(shown({ ...further, stories: two.slice(0, 1) }).text, 'a day needs no two dates').toMatch(/^bridge/);
});

test('nothing is said to be there yet only where nothing was', () => {
  expect(shown({ stories: [] }).text).toBe('Nothing yet.');
  for (const page of [{ stories: [], older: '/sections/world/before/1' }, { stories: [], continued: true }]) expect(shown(page).text).not.toContain('Nothing yet.');
});
