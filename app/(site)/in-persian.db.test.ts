import { randomUUID } from 'node:crypto';
import { type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import StoryLayout from '@/app/(story)/[year]/[month]/[day]/[slug]/layout';
import ChangePage, { generateMetadata as changeHead } from '@/app/(story)/[year]/[month]/[day]/[slug]/changes/[version]/page';
import Versions, { generateMetadata as versionsHead } from '@/app/(story)/[year]/[month]/[day]/[slug]/changes/page';
import StoryPage, { generateMetadata as storyHead } from '@/app/(story)/[year]/[month]/[day]/[slug]/page';
import { refusedPage } from '@/app/report/send/refused-page';
import { keepSearchEntry } from '@/newsroom/publishing/keep-search-entry';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import About, { generateMetadata as aboutHead } from './about/page';
import Archive, { generateMetadata as archiveHead } from './archive/page';
import Author, { generateMetadata as authorHead } from './authors/[author]/page';
import Claim, { generateMetadata as claimHead } from './claims/[id]/page';
import Corrections, { generateMetadata as correctionsHead } from './corrections/page';
import { GET as gone } from './gone/route';
import HowWeWork, { generateMetadata as howWeWorkHead } from './how-we-work/page';
import SiteLayout from './layout';
import NothingHere, { generateMetadata as nothingHereHead } from './nothing-here/page';
import Front, { generateMetadata as frontHead } from './page';
import Report, { generateMetadata as reportHead } from './report/page';
import Thanks, { generateMetadata as thanksHead } from './report/thanks/page';
import Search, { generateMetadata as searchHead } from './search/page';
import Section, { generateMetadata as sectionHead } from './sections/[section]/page';
import Topic, { generateMetadata as topicHead } from './topics/[topic]/page';
import Month, { generateMetadata as monthHead } from './[year]/[month]/page';
import Day, { generateMetadata as dayHead } from './[year]/[month]/[day]/page';

vi.hoisted(() => {
  Object.assign(process.env, { NEWSROOM_LANGUAGE: 'fa-AF', NEWSROOM_NAME: 'پگاه', NEWSROOM_TIME_ZONE: 'Asia/Kabul' });
});

let database: TestDatabase;
const claimId = randomUUID();
const before = '00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  database = await openTestDatabase();
  const { desk } = database;
  await desk.publishedSection.create({ data: { slug: 'world', name: 'جهان', position: 1 } });
  await desk.publishedTopic.create({ data: { slug: 'border', name: 'مرز', description: 'هر آنچه در مرز می‌گذرد.' } });
  await desk.publishedAuthor.create({ data: { slug: 'mina', name: 'مینا رحیمی', role: 'گزارشگر', bio: 'از کویته گزارش می‌دهد.' } });
  await desk.publicText.create({ data: { key: 'ethics', title: 'متن ما', body: { type: 'body', content: [paragraph('ما چنین کار می‌کنیم.')] }, updatedAt: new Date() } });
  const at = '2021-07-14T05:00:00.000Z';
  const voice = (attribution: string, stance: string, through: string | null = null) => ({ attribution, stance, words: '', translation: '', through, at });
  await desk.publishedClaim.create({
    data: {
      id: claimId, statement: 'گذرگاه در دست طالبان است.', kind: 'figure', verification: 'not_independently_verified', contestation: 'disputed', disposition: 'under_review',
      method: 'به هر دو سوی مرز تلفن کردیم.', figure: { low: '10', high: '12', unit: 'نفر', definition: 'در شهر', asOf: '2021-07-14' },
      voices: [voice('طالبان', 'asserts'), voice('وزارت داخله', 'denies', 'یک خبرگزاری'), voice('یک بازرگان', 'declined')],
      evidence: [{ kind: 'link', title: 'بیانیه', description: 'متن کامل', url: 'https://example.org/' }], updatedAt: new Date(at),
      history: { create: ['unverified', 'not_independently_verified'].map((verification) => ({ at, verification, contestation: 'disputed', disposition: 'live', summary: 'Was unverified; now verified.' })) },
    },
  });
  await published('crossing', 'live');
  await published('withdrawn', 'retracted');
  await published('in-kurdish', 'live', 'ckb');
  await published('in-dari', 'live', 'prs', 5);
  await desk.pageBreak.createMany({
    data: [
      { list: '/sections/world', at: new Date('2021-07-14T06:00:00Z'), id: before },
      { list: '/corrections', at: new Date('2020-01-01'), id: before },
    ],
  });
});

afterAll(() => database.close());

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A story of two versions, the second a correction. */
async function published(slug: string, standing: 'live' | 'retracted', language = 'fa-AF', hour = 6): Promise<void> {
  const { desk } = database;
  const id = randomUUID();
  const words = { headline: 'طالبان می‌گویند گذرگاه را گرفته‌اند', standfirst: 'کابل آن را رد می‌کند.', byline: '' };
  const moment = (at: number) => new Date(Date.UTC(2021, 6, 14, at));
  await desk.publishedStory.create({
    data: {
      id, slug, ...words, sectionSlug: 'world', language, standing, currentVersion: 2, day: new Date('2021-07-14'),
      firstPublishedAt: moment(hour), updatedAt: moment(7), placeName: 'سپین بولدک', latitude: 31, longitude: 66.4,
      topics: { create: { topicSlug: 'border', firstPublishedAt: moment(hour) } },
      authors: { create: { authorSlug: 'mina', position: 0, firstPublishedAt: moment(hour) } },
    },
  });
  for (const version of [1, 2]) {
    const publicationId = randomUUID();
    const document = {
      type: 'doc',
      content: [
        { type: 'headline', content: [{ type: 'text', text: words.headline }] },
        { type: 'standfirst', content: [{ type: 'text', text: words.standfirst }] },
        { type: 'dateline', content: [{ type: 'text', text: 'چمن' }] },
        { type: 'body', content: [paragraph(version === 1 ? 'گذرگاه بسته است.' : 'گذرگاه باز است.'), ...(version === 2 ? [paragraph('بازار خلوت بود.')] : [])] },
      ],
    };
    await desk.publication.create({
      data: {
        id: publicationId, storyId: id, version, kind: version === 1 ? 'first' : 'correction', ...words, dateline: 'چمن', document, note: version === 1 ? '' : 'یک واژه نادرست بود.',
        revisionHash: 'a'.repeat(64), publishedAt: moment(5 + version), appearances: { create: { id: randomUUID(), claimId, core: true, position: 0 } },
      },
    });
    if (version === 2) {
      await desk.correction.create({ data: { storyId: id, publicationId, kind: 'correction', wrong: 'گذرگاه بسته است.', right: 'گذرگاه باز است.', at: moment(7) } });
    }
  }
  if (standing === 'live') await keepSearchEntry(desk, id);
}

/** Marks of formats and of those whose work we show; they are the same in every language. */
const anywhere = /RSS|Natural Earth|https?:\/\/\S+/g;

/** Words in Latin letters that a person would see or hear on a page. */
function latinWords(html: string): string[] {
  const bare = html.replace(/<(script|style)\b.*?<\/\1>/gs, '');
  const said = [...bare.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, words = '']) => words);
  return [bare.replace(/<[^>]*>/g, ' '), ...said].flatMap((words) => words.replace(anywhere, '').replace(/&\w+;/g, ' ').match(/\p{Script=Latin}+/gu) ?? []);
}

const shown = async (page: ReactNode | Promise<ReactNode>) => renderToStaticMarkup(await page);
const nothing = Promise.resolve({});
const given = <T>(value: T) => Promise.resolve(value);
const [month, day] = [given({ year: '2021', month: '07' }), given({ year: '2021', month: '07', day: '14' })];
const at = (slug: string) => given({ year: '2021', month: '07', day: '14', slug });
const change = given({ year: '2021', month: '07', day: '14', slug: 'crossing', version: '2' });
const asked = (words: Record<string, string>) => ({ searchParams: given(words) });

const pages: Record<string, () => ReactNode | Promise<ReactNode>> = {
  'the front': () => Front(),
  'a section': () => Section({ params: given({ section: 'world' }), searchParams: nothing }),
  'a section, further on': () => Section({ params: given({ section: 'world' }), ...asked({ before }) }),
  'a topic': () => Topic({ params: given({ topic: 'border' }), searchParams: nothing }),
  'an author': () => Author({ params: given({ author: 'mina' }), searchParams: nothing }),
  'the archive': () => Archive(),
  'a month': () => Month({ params: month, searchParams: nothing }),
  'a day': () => Day({ params: day, searchParams: nothing }),
  'corrections': () => Corrections({ searchParams: nothing }),
  'corrections, further on': () => Corrections(asked({ before })),
  'how we work': () => HowWeWork(),
  'about us': () => About(),
  'the search': () => Search({ searchParams: nothing }),
  'what was found': () => Search(asked({ q: 'گذرگاه' })),
  'what was not found': () => Search(asked({ q: 'دریا', section: 'world', topic: 'border', author: 'mina' })),
  'a story': () => StoryPage({ params: at('crossing') }),
  'a retracted story': () => StoryPage({ params: at('withdrawn') }),
  'all versions of a story': () => Versions({ params: at('crossing') }),
  'what a version changed': () => ChangePage({ params: change }),
  'a claim': () => Claim({ params: given({ id: claimId }), searchParams: nothing }),
  'the report of an error': () => Report(asked({ story: '/2021/07/14/crossing' })),
  'thanks for a report': () => Thanks(),
  'an address where nothing is': () => NothingHere(),
};

describe('in a newsroom that speaks Persian, no word in another script stands on', () => {
  test.each(Object.keys(pages))('%s', async (name) => {
    const html = await shown(pages[name]?.());
    expect(html).toContain('پگاه');
    expect(latinWords(html)).toEqual([]);
    expect(html).toMatch(/^<div[^>]* lang="fa-AF" dir="rtl"/);
    expect(html).not.toMatch(/lang="en/);
  });

  test('the page of a story that had to be taken down', async () => {
    const html = await (await gone()).text();
    expect(html).toContain('<html lang="fa-AF" dir="rtl">');
    expect(html).toContain('href="/sections/world"');
    expect(latinWords(html)).toEqual([]);
  });

  test.each(['malformed', 'forbidden', 'not_found', 'too_many', 'unavailable'] as const)('the page of a report that was refused as %s', async (code) => {
    const report = { story: '/2021/07/14/crossing', words: 'گذرگاه', wrong: 'باز بود.', contact: '' };
    const html = await refusedPage(report, { code, sentence: 'This is the sentence of the command.' });
    expect(html).toContain('<html lang="fa-AF" dir="rtl">');
    expect(latinWords(html)).toEqual([]);
  });
});

test('every page runs from right to left as a whole', () => {
  expect(renderToStaticMarkup(SiteLayout({ children: 'متن' }))).toMatch(/^<html lang="fa-AF" dir="rtl">/);
});

test.each([['in-dari', 'fa-AF'], ['in-kurdish', 'ckb'], ['never-there', 'fa-AF']])('the page of the story %s is in %s', async (slug, language) => {
  expect(await shown(StoryLayout({ params: at(slug), children: 'متن' }))).toMatch(new RegExp(`^<html lang="${language}" dir="rtl">`));
});

test('around a story in a language that we have no messages in stands Persian', async () => {
  const html = await shown(StoryPage({ params: at('in-kurdish') }));
  expect(html).toMatch(/^<div[^>]* lang="fa-AF" dir="rtl"/);
  expect(html).toContain('<article class="story" lang="ckb" dir="rtl">');
  expect(latinWords(html)).toEqual([]);
});

test('the title of a story ends in the newsroom’s name', async () => {
  expect((await storyHead({ params: at('crossing') })).title).toEqual({ absolute: 'طالبان می‌گویند گذرگاه را گرفته‌اند · پگاه' });
});

test('titles and descriptions are Persian too', async () => {
  const heads = await Promise.all([
    frontHead(), archiveHead(), aboutHead(), howWeWorkHead(), nothingHereHead(), reportHead(), thanksHead(),
    correctionsHead({ searchParams: nothing }), searchHead({ searchParams: nothing }), searchHead(asked({ q: 'گذرگاه' })), claimHead({ params: given({ id: claimId }), searchParams: nothing }),
    monthHead({ params: month, searchParams: nothing }), dayHead({ params: day, searchParams: nothing }),
    sectionHead({ params: given({ section: 'world' }), searchParams: nothing }), topicHead({ params: given({ topic: 'border' }), searchParams: nothing }),
    authorHead({ params: given({ author: 'mina' }), searchParams: nothing }),
    storyHead({ params: at('crossing') }), storyHead({ params: at('withdrawn') }), versionsHead({ params: at('crossing') }), changeHead({ params: change }),
  ]);
  for (const { title, description, robots } of heads) {
    expect(robots ?? description, `${JSON.stringify(title)} tells those who search what it is`).toBeTruthy();
    expect(latinWords(`${JSON.stringify(title ?? '')} ${description ?? ''}`.replace('"absolute":', ''))).toEqual([]);
  }
});
