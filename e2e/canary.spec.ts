import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import pg from 'pg';
import { hashPassword } from '@/newsroom/people/password';
import { type NewsroomOnDatabase, startEmptyNewsroom, startServer, testSealingKey, testSecret } from '../.ci/e2e-server';
import { type Clerk, clerk, publishStory, type PublicStory } from './by-command';
import { canaries, canariesIn, sealedWords } from './canary/canaries';
import { crawl } from './canary/crawl';
import { classes, Lookout, lookAtBrowser, lookAtDatabase, lookAtDatabaseLog, lookAtFiles, type SurfaceClass, watch } from './canary/surfaces';
import { type FirstMorning, firstMorning, type PersonName } from './first-morning';
import { everybodysPassword } from './permissions/staff';

test.describe.configure({ mode: 'serial' });
test.use({ trace: 'off' });

const lookout = new Lookout();
const isOpening = (address: string) => address.endsWith('/api/v1/commands/open-sealed');
const reason = 'It is needed for the story.';

let newsroom: NewsroomOnDatabase;
let folder: string;
let db: pg.Client;
let morning: FirstMorning;
let desk: Record<'mina' | 'daud' | 'lev' | 'sana' | 'ada', Clerk>;
let story: PublicStory;
let browser: Browser;
const sources = { nurse: randomUUID(), clerk: randomUUID() };

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
  morning = await firstMorning(db);
  const hash = await hashPassword(everybodysPassword);
  for (const [name, role] of [['sana', 'standards'], ['ada', 'admin']]) {
    const values = [randomUUID(), `${name}@newsroom.example`, name, role, hash];
    await db.query('INSERT INTO desk.people (id, email, name, role, "passwordHash") VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', values);
  }
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
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('mina@newsroom.example');
  await page.getByLabel('Password').fill(everybodysPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/desk');
  await page.goto(`/desk/sources/${sources.nurse}`);
  await page.getByRole('button', { name: 'Seal', exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel('Name for the desk').fill('A nurse at a hospital');
  const labels = { name: 'Name', alias: 'Other names', employer: 'Employer', phone: 'Telephone', email: 'E-mail', address: 'Address', account: 'Accounts', remarks: 'Private remarks' };
  for (const [field, label] of Object.entries(labels)) {
    await dialog.getByRole('textbox', { name: label, exact: true }).fill(sealedWords.nurse[field as keyof typeof labels]);
  }
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: 'Seal it' }).click();
  await expect(page.getByText('It is sealed. You can open it.')).toBeVisible();
  await expect(page.getByText('name, other names, employer, telephone, e-mail, address, accounts, private remarks')).toBeVisible();

  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('Your password').fill(everybodysPassword);
  const answer = page.waitForResponse((response) => isOpening(response.url()));
  await page.getByRole('dialog').getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('dialog').getByText('Qorvanix Zelmundra')).toBeVisible();
  expect((await answer).headers()['cache-control']).toContain('no-store');
  expect(canariesIn(await page.content()).length).toBeGreaterThan(5);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('dialog')).toBeHidden();

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

  story = await publishStory(db, mina, daud, morning, 'Rebels hold a bridge');
  const { rows } = await db.query<{ claimId: string }>('SELECT "claimId" FROM desk.appearances WHERE "storyId" = $1', [story.id]);
  const claimId = rows[0]!.claimId;
  for (const sourceId of Object.values(sources)) {
    await mina.tell('add-note', { id: randomUUID(), claimId, source: { id: sourceId }, stance: 'confirms', terms: 'background', basis: 'Stood there.' });
  }
  await tries(daud, 'refresh-public-record', { claimId });
  await mina.tell('make-remark', { id: randomUUID(), storyId: story.id, body: 'Ask the nurse again.' });

  const { grantId } = await mina.tell('grant-sealed', { sourceId: sources.clerk, personId: await idOf('daud'), reason, days: 7 });
  for (const who of [daud, sana, lev, ada, mina]) expect([403, 404]).toContain((await tries(who, 'open-sealed', { sourceId: sources.clerk })).status);
  await daud.tell('prove-again', { password: everybodysPassword });
  expect((await tries(daud, 'prove-again', { password: 'something else' })).status).toBe(403);
  const opened = await tries(daud, 'open-sealed', { sourceId: sources.clerk });
  expect(canariesIn(opened.body)).toContain('Hexbarrow');
  expect(opened.headers.get('cache-control')).toContain('no-store');
  await sana.tell('revoke-sealed', { sourceId: sources.clerk, grantId, reason });
  for (const who of [sana, lev]) await who.tell('prove-again', { password: everybodysPassword });
  const { breakGlassId } = await sana.tell('ask-break-glass', { sourceId: sources.clerk, reason });
  await lev.tell('confirm-break-glass', { sourceId: sources.clerk, breakGlassId });
  expect((await tries(lev, 'open-sealed', { sourceId: sources.clerk })).status).toBe(200);
  await lev.tell('set-legal-hold', { sourceId: sources.clerk, held: true, reason });
  await mina.tell('set-retention', { sourceId: sources.clerk, retainUntil: '2021-01-01' });
  await mina.tell('change-sealed-field', { sourceId: sources.clerk, fields: { remarks: sealedWords.clerk.remarks } });
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

const publicPaths = () => ['/', story.address, `${story.address}.json`, '/search?words=bridge', '/corrections', '/how-we-work', '/robots.txt', '/sitemap.xml', '/nothing/here', '/api/v1/published/openapi.json', '/api/v1/published'];
const deskPaths = () => [
  '/desk', '/desk/stories', '/desk/claims', '/desk/sources', '/desk/people', '/desk/rules', `/desk/sources/${sources.nurse}`, `/desk/sources/${sources.clerk}`,
  `/desk/stories/${story.id}/write`, `/desk/stories/${story.id}/review`, `/desk/stories/${story.id}/history`, '/desk/nothing-here',
];
const apiPaths = () => ['/api/v1/sources?words=a', '/api/v1/claims?words=', '/api/v1/stories?words=', `/api/v1/stories/${story.id}/sourcing`, `/api/v1/stories/${story.id}/remarks`, '/api/v1/openapi.json'];
const forReaders = (type: string): SurfaceClass => (type.includes('text/html') ? 'pages of readers' : 'feeds and exports');

/** Looks at everything that leaves the newsroom or is kept by it at this moment. */
async function lookEverywhere(): Promise<void> {
  await crawl(lookout, newsroom.url, publicPaths(), forReaders);
  for (const { cookie } of Object.values(desk)) {
    for (const pathname of [...deskPaths(), ...apiPaths()]) {
      for (const rsc of ['0', '1']) {
        const response = await ask(newsroom.url + pathname, { headers: { cookie, ...(rsc === '1' && { rsc }) }, redirect: 'manual' });
        lookout.look(pathname.startsWith('/api/') ? 'answers of the API' : 'pages of the desk', pathname, [...response.headers].join('\n') + (await response.text()));
      }
    }
  }
  lookout.look('output of the server', 'standard output and errors', newsroom.output());
  await lookAtDatabase(lookout, db);
  await lookAtDatabaseLog(lookout, db);
  await lookAtFiles(lookout, folder);
}

test('nothing of it is found in anything that left or was kept', async () => {
  test.setTimeout(180_000);
  await lookEverywhere();
  expect(lookout.found).toEqual([]);
  expect(classes.filter((kind) => !lookout.seen.has(kind))).toEqual([]);
  const surfaces = [...lookout.seen.values()].reduce((sum, count) => sum + count, 0);
  const told = classes.map((kind) => `${kind} ${lookout.seen.get(kind)}`).join(', ');
  test.info().annotations.push({ type: 'searched', description: `${canaries.length} canaries in ${surfaces} surfaces: ${told}` });
});

test('the same search finds a leak in each kind of place', async () => {
  test.setTimeout(240_000);
  const planted = new Lookout();
  // A newspaper that bears a sealed name: on its pages, in its feeds, in what it prints and in the pages it keeps.
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'stet-planted-'));
  const leaking = await startServer({
    DATABASE_URL: newsroom.ownerUrl, DATABASE_ROLE_PREFIX: 'stet_test', AUTH_SECRET: testSecret, SEALING_KEY: testSealingKey,
    STET_DIRECTORY: elsewhere, NEWSROOM_NAME: 'The Zelmundra',
  });
  try {
    await crawl(planted, leaking.url, publicPaths(), forReaders);
    planted.look('output of the server', 'standard output', leaking.output());
    await lookAtFiles(planted, elsewhere);

    await db.query('UPDATE desk.sources SET interest = $1 WHERE id = $2', ['Knows Vexolind.', sources.nurse]);
    await db.query(`DO $$ BEGIN RAISE LOG 'about Hexbarrow'; END $$`);
    await lookAtDatabase(planted, db);
    await lookAtDatabaseLog(planted, db);
    const headers = { cookie: desk.mina.cookie };
    planted.look('pages of the desk', 'the source', await (await ask(`${newsroom.url}/desk/sources/${sources.nurse}`, { headers })).text());
    planted.look('answers of the API', 'the source', await (await ask(`${newsroom.url}/api/v1/commands/open-sealed`, {
      method: 'POST', headers: { ...headers, origin: newsroom.url, 'content-type': 'application/json' }, body: JSON.stringify({ sourceId: sources.nurse }),
    })).text());

    const context = await browser.newContext({ baseURL: leaking.url });
    const page = await context.newPage();
    const watching = watch(planted, page, isOpening);
    await page.goto('/search?words=Wexhollow');
    await page.evaluate(() => {
      console.log('Krelvin');
      localStorage.setItem('draft', btoa('by Brumquist, who was there'));
    });
    await watching.settled();
    await lookAtBrowser(planted, page);
    await context.close();
    expect(planted.foundIn()).toEqual(classes);
  } finally {
    await leaking.stop();
    await rm(elsewhere, { recursive: true, force: true });
  }
});
