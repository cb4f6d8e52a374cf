import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import pg from 'pg';
import { hashPassword } from '@/newsroom/people/password';
import { type NewsroomOnDatabase, startEmptyNewsroom, startServer, testRolePrefix, testSealingKey } from '../.ci/e2e-server';
import { testSecret } from '../.ci/test-secret';
import { type Clerk, clerk, type PublicStory } from './by-command';
import { openAtDesk, plantInBrowser, sealAtDesk, signInAtDesk, takeAwayAtDesk } from './canary/at-the-desk';
import { canaries, canariesIn, sealedWords } from './canary/canaries';
import { crawl } from './canary/crawl';
import { forReaders, lookAtCaptures, lookAtReports, lookEverywhere, publicPaths } from './canary/everywhere';
import { addAndPlay, addAndRead } from './canary/recordings';
import { addLetter, letItFall, publishOnSealedWord } from './canary/story-on-sealed-word';
import { classes, keepJobs, Lookout, lookAtBrowser, lookAtDatabase, lookAtDatabaseLog, lookAtFiles, lookAtJobs, watch } from './canary/surfaces';
import { typeAndTakeOut } from './canary/typing';
import { type FirstMorning, firstMorning, type PersonName } from './first-morning';
import { haveCaptured } from './have-captured';
import { everybodysPassword } from './permissions/staff';

test.describe.configure({ mode: 'serial' });
test.use({ trace: 'off' });

const lookout = new Lookout();
/** What opens something sealed answers with it, and with nothing else is it opened. */
const isOpening = (address: string) => /\/commands\/open-sealed(-file)?$|\/sealed\/files\/[^/]+$/.test(address);
const reason = 'It is needed for the story.';

let newsroom: NewsroomOnDatabase;
let folder: string;
let db: pg.Client;
let morning: FirstMorning;
let desk: Record<'mina' | 'daud' | 'lev' | 'sana' | 'ada', Clerk>;
let story: PublicStory;
let claimId: string;
let waveId: string;
let browser: Browser;
const evidence = { refused: randomUUID(), captured: randomUUID() };
const sources = { nurse: randomUUID(), clerk: randomUUID(), guard: randomUUID() };

/** Everything that programs are answered in this test is looked at, but what a sealed source is opened with. */
const ask = globalThis.fetch;
function lookingFetch(...asked: Parameters<typeof fetch>): ReturnType<typeof fetch> {
  return ask(...asked).then(async (response) => {
    const address = response.url || String(asked[0]);
    if (!isOpening(address) && address.includes('/api/')) {
      lookout.look('answers of the API', address, [...response.headers].join('\n') + (await response.clone().text()));
    }
    return response;
  });
}

test.beforeAll(async ({ browser: opened }) => {
  test.setTimeout(180_000);
  browser = opened;
  globalThis.fetch = lookingFetch;
  folder = await mkdtemp(path.join(tmpdir(), 'stet-canary-'));
  newsroom = await startEmptyNewsroom({ environment: { STET_DIRECTORY: folder, LOG_LEVEL: 'trace' } });
  db = new pg.Client({ connectionString: newsroom.ownerUrl });
  await db.connect();
  await keepJobs(db);
  morning = await firstMorning(db);
  const ada = [randomUUID(), 'ada@newsroom.example', 'Ada', 'admin', await hashPassword(everybodysPassword)];
  await db.query('INSERT INTO desk.people (id, email, name, role, "passwordHash") VALUES ($1, $2, $3, $4, $5)', ada);
  const names = ['mina', 'daud', 'lev', 'sana', 'ada'] as const;
  const clerks = await Promise.all(names.map(async (name) => [name, await clerk(newsroom.url, name as PersonName)] as const));
  desk = Object.fromEntries(clerks) as typeof desk;
});

test.afterAll(async () => {
  globalThis.fetch = ask;
  await db?.end();
  await newsroom?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Sends a command whatever comes of it. */
async function tries(who: Clerk, name: string, input: unknown): Promise<{ status: number; body: string; headers: Headers }> {
  const headers = { 'content-type': 'application/json', cookie: who.cookie, origin: newsroom.url };
  const response = await fetch(`${newsroom.url}/api/v1/commands/${name}`, { method: 'POST', headers, body: JSON.stringify(input) });
  return { status: response.status, body: await response.text(), headers: response.headers };
}

const idOf = async (name: string) => (await db.query<{ id: string }>('SELECT id FROM desk.people WHERE email = $1', [`${name}@newsroom.example`])).rows[0]!.id;

test('a reporter seals a source at her desk, and opens it again for a minute', async () => {
  await desk.mina.tell('add-source', { id: sources.nurse, name: 'A nurse', kind: 'person' });
  const context = await browser.newContext({ baseURL: newsroom.url });
  const page = await context.newPage();
  const watching = watch(lookout, page, isOpening);
  await sealAtDesk(page, sources.nurse);
  await openAtDesk(page, isOpening);
  await addAndPlay(page);
  await takeAwayAtDesk(page);

  for (const address of ['/desk', '/desk/sources', `/desk/sources/${sources.nurse}`, `/desk/sources/${sources.nurse}/change`, '/desk/claims', '/desk/me']) {
    await page.goto(address);
    lookout.look('pages in the browser', `the tree of ${address}`, await page.content());
  }
  await page.goBack();
  lookout.look('pages in the browser', 'the page before', await page.content());
  await watching.settled();
  await lookAtBrowser(lookout, page);
  await context.close();
});

test('the newsroom lives a day with it', async () => {
  test.setTimeout(180_000);
  const { mina, daud, lev, sana, ada } = desk;
  await mina.tell('add-source', { id: sources.clerk, name: 'A clerk', kind: 'person', publicDescription: 'a clerk of the bureau' });
  const sealing = { sourceId: sources.clerk, deskName: 'A clerk of a bureau', reason, days: 30 };
  // Whatever is wrong with it, what was typed is not said back.
  for (const wrong of [
    { fields: { ...sealedWords.clerk, phone: `call ${sealedWords.clerk.name}` } },
    { fields: { ...sealedWords.clerk, name: `${sealedWords.clerk.name} `.repeat(30) } },
    { fields: { ...sealedWords.clerk, title: sealedWords.clerk.name } },
    { fields: sealedWords.clerk, deskName: sealedWords.clerk.alias.split('\n')[0] },
    { fields: sealedWords.clerk, reason: `Because of ${sealedWords.clerk.address.split('\n')[0]}` },
    { fields: sealedWords.clerk.name },
  ]) {
    expect([400, 409]).toContain((await tries(mina, 'seal-identity', { ...sealing, ...wrong })).status);
  }
  await mina.tell('seal-identity', { ...sealing, fields: sealedWords.clerk });

  ({ claimId, ...story } = await publishOnSealedWord(db, desk, morning, sources));
  await crawl(lookout, newsroom.url, publicPaths(story), forReaders);
  await tries(daud, 'refresh-public-record', { claimId });
  expect((await tries(daud, 'merge-sources', { keptId: sources.clerk, mergedId: sources.guard, reason })).status).toBe(409);
  await mina.tell('add-evidence', { id: evidence.refused, claimId, kind: 'link', title: 'The data', url: 'http://files.observatory.internal/data' });
  await mina.tell('capture-link', { id: randomUUID(), claimId, evidenceId: evidence.refused });
  await mina.tell('add-evidence', { id: evidence.captured, claimId, kind: 'capture', title: 'The ruling', url: 'http://court.test/' });
  await haveCaptured(newsroom.environment, evidence.captured);
  await addLetter(mina, claimId);
  await mina.tell('make-remark', { id: randomUUID(), storyId: story.id, body: 'Ask the nurse again.' });
  ({ waveId } = await letItFall(db, desk, { id: story.id, claimId }));

  expect((await tries(mina, 'open-sealed', { sourceId: sources.clerk })).status).toBe(403);
  await mina.tell('prove-again', { password: everybodysPassword });
  const { grantId } = await mina.tell('grant-sealed', { sourceId: sources.clerk, personId: await idOf('daud'), reason, days: 7 });
  for (const who of [daud, sana, lev, ada]) expect([403, 404]).toContain((await tries(who, 'open-sealed', { sourceId: sources.clerk })).status);
  await daud.tell('prove-again', { password: everybodysPassword });
  expect((await tries(daud, 'prove-again', { password: 'something else' })).status).toBe(403);
  const opened = await tries(daud, 'open-sealed', { sourceId: sources.clerk });
  expect(canariesIn(opened.body)).toContain('Hexbarrow');
  expect(opened.headers.get('cache-control')).toContain('no-store');
  for (const said of await addAndRead({ site: newsroom.url, sourceId: sources.clerk }, mina, lev)) lookout.look('answers of the API', 'sealed files', said);
  await sana.tell('revoke-sealed', { sourceId: sources.clerk, grantId, reason });
  for (const who of [sana, lev]) await who.tell('prove-again', { password: everybodysPassword });
  const { breakGlassId } = await sana.tell('ask-break-glass', { sourceId: sources.clerk, reason });
  await lev.tell('confirm-break-glass', { sourceId: sources.clerk, breakGlassId });
  expect((await tries(lev, 'open-sealed', { sourceId: sources.clerk })).status).toBe(200);
  await mina.tell('change-sealed-field', { sourceId: sources.clerk, fields: { remarks: sealedWords.clerk.remarks } });
  await lev.tell('set-legal-hold', { sourceId: sources.clerk, held: true, reason });
  await mina.tell('set-retention', { sourceId: sources.clerk, retainUntil: '2021-01-01' });
  expect((await tries(mina, 'change-sealed-field', { sourceId: sources.clerk, fields: { remarks: 'Nothing.' } })).status).toBe(403);
});

test('a reporter types a sealed name into a text, is told, and takes it out', async () => {
  const context = await browser.newContext({ baseURL: newsroom.url });
  const page = await context.newPage();
  // The text is hers, and comes back to her as she wrote it: only what else passes is looked at.
  const watching = watch(lookout, page, () => true);
  await signInAtDesk(page);
  await typeAndTakeOut(page, newsroom.url, desk.mina, morning);
  await watching.settled();
  await lookAtBrowser(lookout, page);
  await context.close();
});

test('what was typed is refused wherever it would go out, and not repeated', async () => {
  const { daud, mina } = desk;
  const { name, phone, address } = sealedWords.clerk;
  for (const [command, input] of [
    ['add-topic', { id: randomUUID(), name, slug: 'a-topic' }],
    ['add-author', { id: randomUUID(), name: 'A. Writer', bio: `Call ${phone.replace('+44 20', '020')}` }],
    ['change-text', { key: 'about', title: 'About us', source: `We live at ${address.split('\n')[0]?.toUpperCase()}.`, basedOn: null }],
    ['change-address', { storyId: story.id, slug: 'by-grumveltian' }],
    ['retract-story', { storyId: story.id, notice: `${name} asked us.` }],
  ] as const) {
    const { status, body } = await tries(daud, command, input);
    expect([command, status]).toEqual([command, 409]);
    expect(body).toContain('is sealed for the protection of a source');
  }
  await mina.tell('prove-again', { password: everybodysPassword });
  expect((await tries(mina, 'grant-sealed', { sourceId: sources.clerk, personId: await idOf('daud'), reason: `For ${name}`, days: 7 })).status).toBe(409);
});

test('a ciphertext that was moved fails without a word of it', async () => {
  const swap = `UPDATE desk.sealed_fields f SET ciphertext = o.ciphertext FROM desk.sealed_fields o
    WHERE o."sourceId" = CASE f."sourceId" WHEN $1::uuid THEN $2::uuid ELSE $1::uuid END AND o.field = f.field AND f.field = 'name'`;
  await db.query(swap, [sources.nurse, sources.clerk]);
  await desk.mina.tell('prove-again', { password: everybodysPassword });
  const { status, body } = await tries(desk.mina, 'open-sealed', { sourceId: sources.nurse });
  expect(status).toBe(500);
  expect(canariesIn(body)).toEqual([]);
  await db.query(swap, [sources.nurse, sources.clerk]);
  expect((await tries(desk.mina, 'open-sealed', { sourceId: sources.nurse })).status).toBe(200);
});

test('nothing of it is found in anything that left or was kept', async () => {
  test.setTimeout(180_000);
  const captures = async () => (await db.query('SELECT 1 FROM desk.captures WHERE "finishedAt" IS NULL')).rowCount;
  await expect.poll(captures, { timeout: 30_000 }).toBe(0);
  const sourceIds = Object.values(sources);
  await lookEverywhere(lookout, { site: newsroom.url, folder, output: () => newsroom.output(), db, desk, story, claimId, evidenceIds: Object.values(evidence), waveId, sourceIds });
  expect(lookout.found).toEqual([]);
  expect(classes.filter((kind) => !lookout.seen.has(kind))).toEqual([]);
  const surfaces = [...lookout.seen.values()].reduce((sum, count) => sum + count, 0);
  const told = classes.map((kind) => `${kind} ${lookout.seen.get(kind)}`).join(', ');
  console.log(`${canaries.length} canaries were sought in ${surfaces} surfaces: ${told}`);
});

test('the same search finds a leak in each kind of place', async () => {
  test.setTimeout(240_000);
  const planted = new Lookout();
  // A newspaper that bears a sealed name: on its pages, in its feeds, in what it prints and in the pages it keeps.
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'stet-planted-'));
  const leaking = await startServer({
    DATABASE_URL: newsroom.ownerUrl, DATABASE_ROLE_PREFIX: testRolePrefix, AUTH_SECRET: testSecret, SEALING_KEY: testSealingKey,
    STET_DIRECTORY: elsewhere, NEWSROOM_NAME: 'The Zelmundra',
  });
  try {
    await crawl(planted, leaking.url, publicPaths(story), forReaders);
    planted.look('output of the server', 'standard output', leaking.output());
    await lookAtFiles(planted, elsewhere);

    await db.query('UPDATE desk.sources SET interest = $1 WHERE id = $2', ['Knows Vexolind.', sources.nurse]);
    await db.query(`DO $$ BEGIN RAISE LOG 'about Hexbarrow'; END $$`);
    await db.query(`SELECT graphile_worker.add_job('nobody-does-this', '{"about": "Vexolind"}')`);
    await lookAtJobs(planted, db);
    await lookAtDatabase(planted, db);
    const logAtHand = await lookAtDatabaseLog(planted, db);
    await desk.mina.tell('add-evidence', { id: randomUUID(), claimId, kind: 'document', title: 'What Sybbelund said' });
    await lookAtReports(planted, { site: newsroom.url, story, claimId }, desk.mina);
    const told = randomUUID();
    await desk.mina.tell('add-evidence', { id: told, claimId, kind: 'capture', title: 'The ruling', url: 'http://court.test/' });
    await haveCaptured(newsroom.environment, told, 'Zelmundra was heard.');
    await lookAtCaptures(planted, { site: newsroom.url, db }, desk.mina);
    expect(planted.found.map(({ where }) => where), 'also what lies packed in a package').toContainEqual(expect.stringMatching(/archive\.wacz[^]* archive\/.*\.warc\.gz unpacked$/));
    const headers = { cookie: desk.mina.cookie };
    planted.look('pages of the desk', 'the source', await (await ask(`${newsroom.url}/desk/sources/${sources.nurse}`, { headers })).text());
    planted.look('answers of the API', 'the source', await (await ask(`${newsroom.url}/api/v1/commands/open-sealed`, {
      method: 'POST', headers: { ...headers, origin: newsroom.url, 'content-type': 'application/json' }, body: JSON.stringify({ sourceId: sources.nurse }),
    })).text());

    const context = await browser.newContext({ baseURL: leaking.url });
    const page = await context.newPage();
    const watching = watch(planted, page, isOpening);
    await plantInBrowser(page);
    await watching.settled();
    await lookAtBrowser(planted, page);
    await context.close();
    expect(planted.foundIn()).toEqual(classes.filter((each) => logAtHand || each !== 'log of the database'));
  } finally {
    await leaking.stop();
    await rm(elsewhere, { recursive: true, force: true });
  }
});
