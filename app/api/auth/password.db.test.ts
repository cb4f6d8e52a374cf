import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authConfig } from '@/app/auth-config';
import { readActorOfSession } from '@/newsroom/people/read-actor';
import { eventsAbout, newPerson, testPassword } from '@/newsroom/people/test-person';
import { absoluteLimit, hashOfSecret } from '@/platform/session';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { GET } from './[...nextauth]/route';
import { TestBrowser } from './test-browser';

const site = 'http://localhost:3000';

let database: TestDatabase;
let browser: TestBrowser;

beforeAll(async () => {
  process.env.AUTH_URL = site;
  database = await openTestDatabase();
});
beforeEach(() => {
  const { handlers } = NextAuth(authConfig({ userAgent: 'Firefox', address: '203.0.113.5' }));
  browser = new TestBrowser(site, (request) =>
    handlers[request.method === 'POST' ? 'POST' : 'GET'](new NextRequest(request)),
  );
});
afterAll(() => database.close());

async function submit(action: string, form: Record<string, string>): Promise<Response> {
  const { csrfToken } = (await (await browser.ask(`${site}/api/auth/csrf`)).json()) as { csrfToken: string };
  return browser.ask(`${site}/api/auth/${action}`, { csrfToken, callbackUrl: `${site}/desk`, ...form });
}

describe('signing in with a password', () => {
  test('hands the browser a secret that the database knows by its hash only', async () => {
    const mina = await newPerson();
    const response = await submit('callback/password', { email: mina.email, password: testPassword });
    expect(response.headers.get('location')).toBe(`${site}/desk`);
    const secret = browser.cookie(site, 'stet.session') ?? '';
    expect((await readActorOfSession(secret, new Date()))?.actor.id).toBe(mina.id);
    const [session, ...others] = await database.desk.session.findMany({ where: { personId: mina.id } });
    expect(session).toMatchObject({ tokenHash: hashOfSecret(secret), userAgent: 'Firefox' });
    expect(others).toEqual([]);
    expect(await eventsAbout(mina.id)).toEqual(['person.added', 'person.signed-in']);
  });

  test('puts it into a cookie that no script reads, no other site sends, and that ends with the session', async () => {
    const mina = await newPerson();
    const response = await submit('callback/password', { email: mina.email, password: testPassword });
    const cookie = response.headers.getSetCookie().find((each) => each.startsWith('stet.session=')) ?? '';
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\//i);
    const ends = Date.parse(/Expires=([^;]+)/i.exec(cookie)?.[1] ?? '');
    expect(Math.abs(ends - Date.now() - absoluteLimit)).toBeLessThan(60_000);
  });

  test('wrongly leaves no cookie and no session', async () => {
    const mina = await newPerson();
    const response = await submit('callback/password', { email: mina.email, password: 'wrong' });
    expect(response.headers.get('location')).toMatch(`${site}/sign-in?error=`);
    expect(browser.cookie(site, 'stet.session')).toBeUndefined();
    expect(await database.desk.session.count({ where: { personId: mina.id } })).toBe(0);
  });

  test('anew makes a new secret: one planted before is worth nothing', async () => {
    const mina = await newPerson();
    browser.give(site, 'stet.session', 'planted-by-somebody');
    await submit('callback/password', { email: mina.email, password: testPassword });
    expect(browser.cookie(site, 'stet.session')).not.toBe('planted-by-somebody');
    expect(await readActorOfSession('planted-by-somebody', new Date())).toBeNull();
  });
});

test('signing out ends the session in the database and takes the cookie back', async () => {
  const mina = await newPerson();
  await submit('callback/password', { email: mina.email, password: testPassword });
  const secret = browser.cookie(site, 'stet.session') ?? '';
  await submit('signout', {});
  expect(browser.cookie(site, 'stet.session')).toBeUndefined();
  expect(await readActorOfSession(secret, new Date())).toBeNull();
  expect(await eventsAbout(mina.id)).toContain('person.sessions-ended');
});

test.each(['session', 'signin', 'signout', 'csrf', 'providers', 'callback/password', 'callback/oidc', 'error'])(
  'over HTTP next-auth answers nothing at /api/auth/%s while no identity provider is set',
  async (action) => {
    const response = await GET(new NextRequest(`${site}/api/auth/${action}`));
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  },
);
