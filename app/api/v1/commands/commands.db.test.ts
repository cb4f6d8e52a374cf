import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { post, site } from '@/app/api/test-request';
import { makeAccessToken } from '@/newsroom/people/make-access-token';
import { revokeAccessToken } from '@/newsroom/people/revoke-access-token';
import { newPerson, sessionOf } from '@/newsroom/people/test-person';
import { closeDatabase, useDatabase } from '@/platform/database';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';

let database: TestDatabase;
let cookie: { cookie: string };
let bearer: { authorization: string };
let ada: Awaited<ReturnType<typeof newPerson>>;
let tokenId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  ada = await newPerson('admin');
  cookie = { cookie: `theme=dark; stet.session=${(await sessionOf(ada)).secret}` };
  const made = await makeAccessToken(ada, { id: crypto.randomUUID(), name: 'A program', days: 1 });
  if (!made.ok) throw new Error(made.refusal.sentence);
  tokenId = made.value.id;
  bearer = { authorization: `Bearer ${made.value.token}` };
});
afterAll(() => database.close());

const own = { origin: site };

function tom(): string {
  return JSON.stringify({ name: 'Tom', email: `${crypto.randomUUID()}@demo.example`, role: 'reporter' });
}

function refusal(code: string) {
  return { ok: false, refusal: { code, sentence: expect.stringMatching(/^[A-Z“].*\.$/) } };
}

describe('who asks', () => {
  test('a signed-in browser on our own page', async () => {
    expect(await post('add-person', tom(), { ...cookie, ...own })).toMatchObject({ status: 200, body: { ok: true } });
  });

  test('a program with a token, which needs no origin', async () => {
    const { status, body, headers } = await post('add-person', tom(), bearer);
    expect(status).toBe(200);
    expect(body).toEqual({ ok: true, value: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['nothing', {}],
    ['an invented session', { cookie: 'stet.session=invented' }],
    ['an empty session', { cookie: 'stet.session=' }],
    ['an invented token', { authorization: 'Bearer stet_invented' }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: 'Basic YTpi' }],
  ])('with %s is nobody', async (_what, headers) => {
    expect(await post('add-person', tom(), { ...own, ...headers })).toMatchObject({ status: 401, body: refusal('unauthenticated') });
  });

  test('with a bad token is not saved by a good cookie', async () => {
    const both = { ...cookie, ...own, authorization: 'Bearer stet_invented' };
    expect(await post('add-person', tom(), both)).toMatchObject({ status: 401 });
  });

  test('with a revoked token is nobody', async () => {
    const made = await makeAccessToken(ada, { id: crypto.randomUUID(), name: 'Short', days: 1 });
    if (!made.ok) throw new Error(made.refusal.sentence);
    await revokeAccessToken(ada, { tokenId: made.value.id });
    const headers = { authorization: `Bearer ${made.value.token}` };
    expect(await post('add-person', tom(), headers)).toMatchObject({ status: 401, body: refusal('unauthenticated') });
  });
});

describe('a page of another site', () => {
  test.each([
    'https://evil.example',
    'http://localhost:3001',
    'http://localhost:3000.evil.example',
    'http://evil.example/http://localhost:3000',
    'null',
    '',
  ])('cannot use the cookie: origin %j', async (origin) => {
    const people = await database.desk.person.count();
    expect(await post('add-person', tom(), { ...cookie, origin })).toMatchObject({ status: 403, body: refusal('forbidden') });
    expect(await database.desk.person.count()).toBe(people);
  });

  test('nor can a request without an origin', async () => {
    expect(await post('add-person', tom(), cookie)).toMatchObject({ status: 403, body: refusal('forbidden') });
  });

  test('the page may stand under another name of this host', async () => {
    const under = { ...cookie, host: 'stet.local:3000', origin: 'http://stet.local:3000' };
    expect(await post('add-person', tom(), under)).toMatchObject({ status: 200 });
  });
});

describe('what is asked', () => {
  test.each(['no-such-command', 'toString', '__proto__', 'constructor', 'add-person/../x', ''])('%j is no command', async (name) => {
    expect(await post(name, '{}', bearer)).toMatchObject({ status: 404, body: refusal('not_found') });
  });

  test.each(['', '{', '{"name":', 'name=Tom', '\u0000', '{"a":1}x'])('%j is no JSON', async (body) => {
    expect(await post('add-person', body, bearer)).toMatchObject({ status: 400, body: refusal('malformed') });
  });

  test.each(['null', '[]', '"text"', '3', '{}', '{"name":"Tom","email":"t@x.example","role":"reporter","extra":1}'])(
    '%s is not the input',
    async (body) => {
      expect(await post('add-person', body, bearer)).toMatchObject({ status: 400, body: refusal('malformed') });
    },
  );

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'a body that calls itself %j is not read',
    async (type) => {
      expect(await post('add-person', tom(), { ...bearer, 'content-type': type })).toMatchObject({ status: 400, body: refusal('malformed') });
    },
  );

  test('JSON with a charset is JSON', async () => {
    const headers = { ...bearer, 'content-type': 'Application/JSON; charset=utf-8' };
    expect(await post('add-person', tom(), headers)).toMatchObject({ status: 200 });
  });

  test('JSON nested without end does no harm', async () => {
    const deep = `{"name":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect(await post('add-person', deep, bearer)).toMatchObject({ status: 400 });
  });
});

describe('a body too large', () => {
  const megabyte = 1024 * 1024;

  test('is refused by its announced length, unread', async () => {
    const headers = { ...bearer, 'content-length': String(50 * megabyte) };
    expect(await post('add-person', '{}', headers)).toMatchObject({ status: 413, body: refusal('malformed') });
  });

  test('is not read beyond the limit when no length is announced', async () => {
    let pulled = 0;
    const large = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        if (pulled < 30) controller.enqueue(new Uint8Array(megabyte).fill(32));
        else controller.close();
      },
    });
    expect(await post('add-person', large, bearer)).toMatchObject({ status: 413, body: refusal('malformed') });
    expect(pulled).toBeLessThan(8);
  });

  test('is refused to strangers before it is read', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(megabyte));
        },
      },
      { highWaterMark: 0 },
    );
    expect(await post('add-person', endless)).toMatchObject({ status: 403 });
    expect(pulled).toBe(0);
  });

  test('one of just under three megabytes is read', async () => {
    const padded = tom() + ' '.repeat(3 * megabyte - 200);
    expect(await post('add-person', padded, bearer)).toMatchObject({ status: 200 });
  });
});

describe('what is answered', () => {
  test('each kind of refusal has its status', async () => {
    const mina = await newPerson();
    const minas = { ...own, cookie: `stet.session=${(await sessionOf(mina)).secret}` };
    expect(await post('add-person', tom(), minas)).toMatchObject({ status: 403, body: refusal('forbidden') });
    const body = tom();
    await post('add-person', body, bearer);
    expect(await post('add-person', body, bearer)).toMatchObject({ status: 409, body: refusal('conflict') });
    const stranger = JSON.stringify({ personId: crypto.randomUUID() });
    expect(await post('deactivate-person', stranger, bearer)).toMatchObject({ status: 404, body: refusal('not_found') });
  });

  test('what only the system does is refused to everybody', async () => {
    const input = JSON.stringify({ personId: ada.id, with: 'password', userAgent: '' });
    expect(await post('sign-in', input, bearer)).toMatchObject({ status: 403, body: refusal('forbidden') });
    const note = JSON.stringify({ personId: null });
    expect(await post('note-refused-sign-in', note, { ...cookie, ...own })).toMatchObject({ status: 403 });
    const link = JSON.stringify({ personId: ada.id, provider: 'oidc', providerAccountId: '1' });
    expect(await post('link-identity', link, bearer)).toMatchObject({ status: 403 });
  });

  test('moments travel as text', async () => {
    const { body } = await post('make-access-token', JSON.stringify({ id: crypto.randomUUID(), name: 'Another', days: 1 }), { ...cookie, ...own });
    expect(body).toMatchObject({ value: { expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) } });
  });

  test('a session ended in between ends the next request', async () => {
    const tomas = await newPerson();
    const headers = { ...own, cookie: `stet.session=${(await sessionOf(tomas)).secret}` };
    expect(await post('end-sessions', '{}', headers)).toMatchObject({ status: 200, body: { value: { sessionsEnded: 1 } } });
    expect(await post('end-sessions', '{}', headers)).toMatchObject({ status: 401 });
  });

  test('a fault of ours is a sentence and a reference, never its cause', async () => {
    // The table the newest token stands in is gone for as long as this test lasts: nothing a person could cause.
    const result = await withBrokenTokens(() => post('add-person', tom(), bearer));
    expect(result.status).toBe(500);
    expect(result.body).toMatchObject(refusal('unavailable'));
    expect(result.text).toMatch(/Reference: [0-9a-f-]{36}\./);
    expect(result.text).not.toMatch(/prisma|relation|column|select|at .*\.ts|access_tokens/i);
    expect(await post('revoke-access-token', JSON.stringify({ tokenId }), { ...cookie, ...own })).toMatchObject({ status: 200 });
  });

  test('a database that is away is said so', async () => {
    const { desk, site: reader } = await addresses();
    const away = 'postgresql://stet:stet@127.0.0.1:1/none';
    await useDatabase({ desk: away, site: away });
    expect(await post('add-person', tom(), bearer)).toMatchObject({ status: 503, body: refusal('unavailable') });
    await closeDatabase();
    await useDatabase({ desk, site: reader });
    expect(await post('add-person', tom(), { ...cookie, ...own })).toMatchObject({ status: 200 });
  });
});

async function addresses() {
  const { addressesOn } = await import('@/platform/database');
  return addressesOn(database.ownerUrl);
}

async function withBrokenTokens<Value>(work: () => Promise<Value>): Promise<Value> {
  const { default: pg } = await import('pg');
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('ALTER TABLE desk.access_tokens RENAME COLUMN "revokedAt" TO "elsewhere"');
  try {
    return await work();
  } finally {
    await owner.query('ALTER TABLE desk.access_tokens RENAME COLUMN "elsewhere" TO "revokedAt"');
    await owner.end();
  }
}
