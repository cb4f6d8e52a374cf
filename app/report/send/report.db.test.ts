import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Crossing, fileCrossing } from '@/newsroom/testing/crossing';
import { fileGarrison } from '@/newsroom/testing/garrison';
import { openWorld, type World } from '@/newsroom/testing/world';
import { restrictStory } from '@/newsroom/stories/restrict-story';
import { readDesk } from '@/newsroom/stories/read-desk';
import { readStory } from '@/newsroom/stories/read-story';
import { retractStory } from '@/newsroom/publishing/retract-story';
import { changeAddress } from '@/newsroom/publishing/change-address';
import { readReportable } from '@/newsroom/published/read-reportable';
import { storyAddress } from '@/newsroom/published/story-address';
import { answerRemark } from '@/newsroom/remarks/answer-remark';
import { reportsFromNetwork } from '@/newsroom/remarks/count-report';
import { makeRemark } from '@/newsroom/remarks/make-remark';
import { mostRemarks, readRemarks } from '@/newsroom/remarks/read-remarks';
import { resolveRemarks } from '@/newsroom/remarks/resolve-remarks';
import type { Person } from '@/newsroom/people/actor';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { findQuote } from '@/editor/quote';
import { addressesOn, useDatabase } from '@/platform/database';
import { POST } from './route';

let world: World;
let crossing: Crossing;
let address: string;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
  await publishFiled(world.mina, world.daud, crossing.id);
  address = await addressOf(crossing.id);
});
beforeEach(async () => {
  await world.desk.rateLimit.deleteMany();
  await world.desk.remark.deleteMany();
});
afterAll(() => world.close());

async function addressOf(id: string): Promise<string> {
  return storyAddress(await world.site.publishedStory.findUniqueOrThrow({ where: { id } }));
}

type Sent = { fields?: Record<string, string>; headers?: Record<string, string>; from?: string };

/** Sends the form as a browser without scripts does. */
function report({ fields = {}, headers = {}, from = '203.0.113.5' }: Sent = {}): Promise<Response> {
  const body = new URLSearchParams({ story: address, words: '', wrong: 'It was a Tuesday.', contact: '', website: '', ...fields });
  return POST(
    new Request('http://localhost:3000/report/send', {
      method: 'POST',
      headers: { host: 'localhost:3000', origin: 'http://localhost:3000', 'x-forwarded-for': from, ...headers },
      body,
    }),
  );
}

const reports = () => world.desk.remark.findMany({ where: { kind: 'report' } });

async function threads(actor: Person) {
  const story = await readStory(actor, crossing.id);
  return story ? (await readRemarks(actor, story)).threads : [];
}

describe('a reader who found an error', () => {
  test('says so, and is thanked on a page of its own', async () => {
    const answer = await report({ fields: { words: '“Afghan officials deny that”', contact: 'reader@example.org' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/report/thanks']);
    expect(await threads(world.daud)).toMatchObject([
      { kind: 'report', author: 'A reader', body: 'It was a Tuesday.', contact: 'reader@example.org', quote: { exact: 'Afghan officials deny that' } },
    ]);
  });

  test('names words that lead the desk to their place in the draft', async () => {
    await report({ fields: { words: '"Afghan officials\r\n deny that"' } });
    const [thread] = await threads(world.mina);
    const draft = (await readStory(world.mina, crossing.id))!.draft.document;
    expect(thread?.quote?.prefix).not.toBe('');
    expect(findQuote(draft as never, thread!.quote!)).not.toBeNull();
  });

  test('may quote words that are not there: they stay in what the reader says', async () => {
    await report({ fields: { words: 'The moon is made of cheese' } });
    expect(await threads(world.mina)).toMatchObject([{ quote: null, body: 'About the words “The moon is made of cheese”:\n\nIt was a Tuesday.' }]);
  });

  test('is heard once who clicks twice, and again who says something else or says it later', async () => {
    expect((await Promise.all([report(), report()])).map(({ status }) => status)).toEqual([303, 303]);
    expect(await reports()).toHaveLength(1);
    await report({ fields: { wrong: 'It was a Wednesday.' } });
    await world.desk.remark.updateMany({ data: { createdAt: new Date(Date.now() - 16 * 60_000) } });
    await report();
    expect(await reports()).toHaveLength(3);
  });

  test('is taken at an address that the story has left since', async () => {
    const before = address;
    await told(changeAddress(world.daud, { storyId: crossing.id, slug: 'crossing-moved' }));
    address = await addressOf(crossing.id);
    expect((await report({ fields: { story: before } })).status).toBe(303);
    expect(await reports()).toHaveLength(1);
  });
});

describe('the desk', () => {
  test('has reports in a heap, oldest first, for editors and for the owner of the story', async () => {
    await report({ fields: { wrong: 'First.' } });
    await report({ fields: { wrong: 'Second.' } });
    const heap = async (actor: Person) => (await readDesk(actor)).reports.reports.map(({ body }) => body);
    expect(await heap(world.daud)).toEqual(['First.', 'Second.']);
    expect(await heap(world.mina)).toEqual(['First.', 'Second.']);
    expect(await heap(world.tom)).toEqual([]);
    expect(await heap(world.ada)).toEqual([]);
  });

  test('counts all of them, however many are shown', async () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ storyId: crossing.id, kind: 'report' as const, body: `Report ${n}.` }));
    await world.desk.remark.createMany({ data: many });
    const { reports: shown, count } = (await readDesk(world.daud)).reports;
    expect([shown.length, count]).toEqual([30, 40]);
  });

  test('is not kept from what colleagues say, nor from its work, by a crowd of reports on one story', async () => {
    const at = (minute: number) => new Date(Date.UTC(2021, 6, 14, 0, minute));
    const report = (n: number, resolvedAt: Date | null) => ({ storyId: crossing.id, kind: 'report' as const, body: `Report ${n}.`, createdAt: at(n), resolvedAt, resolvedById: resolvedAt && world.daud.id });
    const all = Array.from({ length: 2 * mostRemarks + 5 }, (_, n) => report(n, n < mostRemarks + 2 ? at(500 + n) : null));
    await world.desk.remark.createMany({ data: all });
    await told(makeRemark(world.mina, { id: crypto.randomUUID(), storyId: crossing.id, kind: 'query', body: 'Who says so?', quote: null }));
    const closedLongAgo = { storyId: crossing.id, body: 'Which gate?', authorId: world.mina.id, createdAt: at(0), resolvedAt: at(1), resolvedById: world.daud.id };
    await world.desk.remark.create({ data: closedLongAgo });
    const story = (await readStory(world.daud, crossing.id))!;
    const { threads: shown, moreReports, moreClosed } = await readRemarks(world.daud, story);
    const open = shown.filter(({ resolvedAt }) => resolvedAt === null);
    expect(open.map(({ body }) => body)).toEqual([...all.slice(mostRemarks + 2, 2 * mostRemarks + 2).map(({ body }) => body), 'Who says so?']);
    expect(shown.slice(open.length).map(({ body }) => body)).toEqual([...all.slice(2, mostRemarks + 2).toReversed().map(({ body }) => body), 'Which gate?']);
    expect([moreReports, moreClosed]).toEqual([3, 2]);
    await world.desk.remark.deleteMany({ where: { createdAt: { gte: at(2 * mostRemarks + 2) } } });
    expect(await readRemarks(world.daud, story)).toMatchObject({ moreReports: 0 });
  });

  test('answers among colleagues and closes a report like a remark', async () => {
    await report();
    const [{ id } = { id: '' }] = await reports();
    await told(answerRemark(world.mina, { id: crypto.randomUUID(), remarkId: id, body: 'The reader is right.' }));
    expect((await threads(world.daud))[0]?.answers).toMatchObject([{ author: 'Mina', body: 'The reader is right.' }]);
    expect(await resolveRemarks(world.tom, { remarkIds: [id] })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    await told(resolveRemarks(world.mina, { remarkIds: [id] }));
    expect((await readDesk(world.daud)).reports).toEqual({ reports: [], count: 0 });
  });

  test('closes at once what one has looked through, and neither what came meanwhile nor what is on another story', async () => {
    for (const wrong of ['First.', 'Second.', 'Third.']) await report({ fields: { wrong } });
    const [first, second, third] = (await reports()).map(({ id }) => id);
    await told(resolveRemarks(world.daud, { remarkIds: [first!] }));
    const events = () => world.desk.auditEvent.count({ where: { name: 'remark.resolved', storyId: crossing.id } });
    const before = await events();
    expect(await told(resolveRemarks(world.mina, { remarkIds: [first!, second!] }))).toEqual({ closed: 1 });
    expect((await events()) - before).toBe(1);
    expect((await reports()).filter(({ resolvedAt }) => resolvedAt === null).map(({ id }) => id)).toEqual([third]);
    expect(await resolveRemarks(world.mina, { remarkIds: [first!, second!] })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    const other = await fileGarrison(world, 1);
    const elsewhere = { id: crypto.randomUUID(), storyId: other.id, body: 'Since when?', quote: null };
    await told(makeRemark(world.mina, elsewhere));
    expect(await resolveRemarks(world.mina, { remarkIds: [third!, elsewhere.id] })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    const query = { id: crypto.randomUUID(), storyId: crossing.id, kind: 'query', body: 'Who says so?', quote: null };
    await told(makeRemark(world.tom, query));
    expect(await resolveRemarks(world.mina, { remarkIds: [third!, query.id] })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect((await reports()).filter(({ resolvedAt }) => resolvedAt === null).map(({ id }) => id)).toEqual([third]);
  });

  test('shows where to answer the reader to those who work on the story, and to no other colleague', async () => {
    await report({ fields: { contact: '+44 20 7946 0018' } });
    expect((await threads(world.mina))[0]?.contact).toBe('+44 20 7946 0018');
    expect((await threads(world.tom))[0]?.contact).toBe('');
  });

  test('hides reports on a restricted story with the story', async () => {
    await report();
    await told(restrictStory(world.mina, { storyId: crossing.id, restricted: true }));
    expect((await readDesk(world.daud)).reports).toEqual({ reports: [], count: 0 });
    expect((await readDesk(world.mina)).reports.count).toBe(1);
    await told(restrictStory(world.mina, { storyId: crossing.id, restricted: false }));
  });
});

describe('what is not taken', () => {
  test('comes from another site, or from nowhere', async () => {
    for (const origin of ['https://evil.example', 'null', '']) expect((await report({ headers: { origin } })).status, origin).toBe(403);
    expect(await reports()).toEqual([]);
  });

  test.each([
    ['nothing that is wrong', { wrong: ' \n ' }],
    ['too many words', { wrong: 'x'.repeat(4_001) }],
    ['a contact of two lines', { contact: 'a\nb' }],
    ['a character that turns the line around', { wrong: 'It was \u202eyadseuT' }],
    ['a control character', { words: 'a\u0000b' }],
  ])('%s', async (_, fields) => {
    expect((await report({ fields })).status).toBe(400);
    expect(await reports()).toEqual([]);
  });

  test('more than a form can hold', async () => {
    expect((await report({ fields: { wrong: 'x'.repeat(70_000) } })).status).toBe(413);
  });

  test('what fills in the field that people do not see: it is thanked and forgotten', async () => {
    expect((await report({ fields: { website: 'https://pills.example' } })).status).toBe(303);
    expect(await reports()).toEqual([]);
  });

  test('more than a few from one network; others are still heard', async () => {
    const answers = [];
    for (let n = 0; n <= reportsFromNetwork; n += 1) answers.push((await report({ from: `2001:db8::${n + 1}` })).status);
    expect(answers).toEqual([...Array.from({ length: reportsFromNetwork }, () => 303), 429]);
    expect((await report({ from: '198.51.100.7' })).status).toBe(303);
  });

  test('a report on what is not live, or never was: one answer for both', async () => {
    const elsewhere = ['/2001/01/01/nothing', '/desk', '../../etc/passwd', ''];
    const answers = await Promise.all(elsewhere.map((story) => report({ fields: { story } })));
    expect(answers.map(({ status }) => status)).toEqual(elsewhere.map(() => 404));
    expect(await readReportable('/2001/01/01/nothing')).toBeNull();
    expect(await readReportable(address)).toMatchObject({ address });
    await told(retractStory(world.daud, { storyId: crossing.id, notice: 'It was not so.' }));
    const retracted = await report();
    expect(retracted.status).toBe(404);
    expect((await retracted.text()).replaceAll(address, '')).toBe((await answers[0]!.text()).replaceAll('/2001/01/01/nothing', ''));
    expect(await readReportable(address)).toBeNull();
  });

  test('comes while the database is away: the reader is told to try again, with what they typed', async () => {
    const here = addressesOn(world.ownerUrl);
    const away = 'postgresql://stet:stet@127.0.0.1:1/none';
    await useDatabase({ desk: away, site: away });
    const answer = await report({ fields: { wrong: 'It was a Thursday.' } });
    await useDatabase(here);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store']);
    const page = await answer.text();
    expect(page).toContain('Please try again shortly.');
    expect(page).toContain('It was a Thursday.');
    expect(await reports()).toEqual([]);
  });

  test('loses nothing that was typed, and lets none of it become markup', async () => {
    const page = await (await report({ fields: { story: '"><script>', wrong: '</textarea><script>alert(1)</script>' } })).text();
    expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)');
    expect(page).not.toContain('<script');
  });
});
