import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { publishedSection, publishedStory } from '@/newsroom/published/testing/published-world';
import { settings } from '@/platform/settings';
import { spokenLanguages } from '@/platform/spoken-languages';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import About from './about/page';
import Archive from './archive/page';
import Corrections from './corrections/page';
import HowWeWork from './how-we-work/page';
import SiteLayout from './layout';
import NothingHere from './nothing-here/page';
import Front from './page';
import Thanks from './report/thanks/page';
import Search from './search/page';
import Month from './[year]/[month]/page';

vi.hoisted(() => {
  Object.assign(process.env, { NEWSROOM_NAME: 'پگاه', NEWSROOM_TIME_ZONE: 'Asia/Kabul' });
});

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await publishedSection('world');
  await database.desk.publishedSection.updateMany({ data: { name: 'جهان' } });
  await publishedStory({ slug: 'crossing', section: 'world', at: '2021-07-14T06:00:00Z', more: { headline: 'گذرگاه', standfirst: '', language: 'ar' } });
});
afterAll(() => database.close());

const none = Promise.resolve({});
const pages: (() => ReactNode | Promise<ReactNode>)[] = [
  Front, Archive, HowWeWork, About, Thanks, NothingHere,
  () => Corrections({ searchParams: none }),
  () => Search({ searchParams: none }),
  () => Search({ searchParams: Promise.resolve({ q: 'دریا' }) }),
  () => Month({ params: Promise.resolve({ year: '2021', month: '07' }), searchParams: none }),
];

/** Unicode's data has no word of Pashto or Urdu for a time zone. */
const latinWords = (html: string) => html.replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<[^>]*>|RSS|GMT|&\w+;/g, ' ').match(/\p{Script=Latin}+/gu) ?? [];

describe.each(spokenLanguages.filter((each) => each !== 'en'))('a newsroom that speaks %s', (language) => {
  beforeAll(() => {
    settings().newsroomLanguage = language;
  });

  test('says everything on its pages in that language, from right to left', async () => {
    expect(renderToStaticMarkup(SiteLayout({ children: '' }))).toMatch(new RegExp(`^<html lang="${language}" dir="rtl">`));
    for (const page of pages) {
      const html = renderToStaticMarkup(await page());
      expect(html).toMatch(new RegExp(`^<div[^>]* lang="${language}" dir="rtl"`));
      expect(latinWords(html)).toEqual([]);
    }
  });
});
