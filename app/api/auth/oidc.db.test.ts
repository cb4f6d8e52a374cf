import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authConfig } from '@/app/auth-config';
import { deactivatePerson } from '@/newsroom/people/deactivate-person';
import { readActorOfSession } from '@/newsroom/people/read-actor';
import { eventsAbout, newPerson } from '@/newsroom/people/test-person';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { TestBrowser } from './test-browser';
import { openTestProvider, type Claims, type TestProvider } from './test-provider';

const site = 'http://localhost:3000';
const callback = `${site}/api/auth/callback/oidc`;

let database: TestDatabase;
let provider: TestProvider;
let browser: TestBrowser;

beforeAll(async () => {
  provider = await openTestProvider({ id: 'stet', secret: 'a secret of the client', callback });
  process.env.OIDC_ISSUER = provider.issuer;
  process.env.OIDC_CLIENT_ID = 'stet';
  process.env.OIDC_CLIENT_SECRET = 'a secret of the client';
  process.env.OIDC_NAME = 'the test house';
  process.env.AUTH_URL = site;
  database = await openTestDatabase();
});
beforeEach(() => {
  browser = freshBrowser();
});
afterAll(async () => {
  await database.close();
  await provider.close();
});

/** Sets out from our door, signs in at the provider as this subject with these claims, and comes back. */
async function comeBackAs(sub: string, claims: Claims): Promise<string> {
  provider.claims.set(sub, claims);
  const { csrfToken } = (await (await browser.ask(`${site}/api/auth/csrf`)).json()) as { csrfToken: string };
  const form = { csrfToken, callbackUrl: `${site}/desk` };
  const signIn = await browser.follow(`${site}/api/auth/signin/oidc`, form);
  if (!signIn.address.startsWith(provider.issuer)) return signIn.address;
  const consent = await browser.follow(actionOf(signIn.text), { prompt: 'login', login: sub, password: 'any' });
  const back = await browser.follow(actionOf(consent.text), { prompt: 'consent' });
  return back.address;
}

function actionOf(page: string): string {
  return /<form[^>]* action="([^"]+)"/.exec(page)?.[1] ?? '';
}

async function whoIsIn() {
  const secret = browser.cookie(site, 'stet.session');
  return secret === undefined ? null : ((await readActorOfSession(secret, new Date()))?.actor ?? null);
}

describe('somebody who signs in through the identity provider', () => {
  test('comes in as the active person with that verified address', async () => {
    const mina = await newPerson('reporter', { email: 'mina.oidc@demo.example', password: null });
    expect(await comeBackAs('sub-mina', { email: 'Mina.OIDC@demo.example', email_verified: true })).toBe(`${site}/desk`);
    expect(await whoIsIn()).toMatchObject({ id: mina.id, role: 'reporter' });
    expect(await eventsAbout(mina.id)).toEqual(['person.added', 'person.identity-linked', 'person.signed-in']);
    const session = await database.desk.session.findFirstOrThrow({ where: { personId: mina.id } });
    expect(session.tokenHash).not.toBe(browser.cookie(site, 'stet.session'));
    expect(session.userAgent).toBe('Firefox');
  });

  test('is the same person next time, even under another address', async () => {
    const tom = await newPerson('reporter', { email: 'tom.oidc@demo.example' });
    await comeBackAs('sub-tom', { email: tom.email, email_verified: true });
    browser = freshBrowser();
    expect(await comeBackAs('sub-tom', { email: 'tom.married@demo.example', email_verified: true })).toBe(`${site}/desk`);
    expect(await whoIsIn()).toMatchObject({ id: tom.id });
    expect(await database.desk.signInAccount.count({ where: { personId: tom.id } })).toBe(1);
  });

  test('is never linked to whoever was signed in before', async () => {
    const [daud, ines] = [await newPerson('editor'), await newPerson('editor')];
    await comeBackAs('sub-daud', { email: daud.email, email_verified: true });
    browser = browserWithSameSession(browser);
    await comeBackAs('sub-ines', { email: ines.email, email_verified: true });
    expect(await whoIsIn()).toMatchObject({ id: ines.id });
    const linked = await database.desk.signInAccount.findMany({ where: { personId: { in: [daud.id, ines.id] } } });
    expect(linked.map(({ personId, providerAccountId }) => [personId, providerAccountId]).toSorted()).toEqual(
      [
        [daud.id, 'sub-daud'],
        [ines.id, 'sub-ines'],
      ].toSorted(),
    );
  });
});

describe('nobody else comes in, and nobody is made', () => {
  let people: number;
  beforeEach(async () => {
    people = await database.desk.person.count();
  });

  async function expectRefused(address: string) {
    expect(address).toBe(`${site}/sign-in?error=AccessDenied`);
    expect(await whoIsIn()).toBeNull();
  }

  test('not somebody the newsroom does not know', async () => {
    await expectRefused(await comeBackAs('sub-stranger', { email: 'stranger@demo.example', email_verified: true }));
    expect(await database.desk.person.count()).toBe(people);
    expect(await eventsAbout(null)).toContain('person.sign-in-refused');
  });

  test.each([{ email_verified: false }, {}])('not with an address the provider has not verified: %o', async (verified) => {
    const mina = await newPerson();
    await expectRefused(await comeBackAs(`sub-${mina.id}`, { email: mina.email, ...verified }));
    expect(await database.desk.signInAccount.count({ where: { personId: mina.id } })).toBe(0);
  });

  test('not without any address', async () => {
    await expectRefused(await comeBackAs('sub-nameless', {}));
  });

  test('not a person who left, linked or not', async () => {
    const ada = await newPerson('admin');
    const lev = await newPerson('legal');
    const claims = { email: lev.email, email_verified: true };
    await comeBackAs('sub-lev', claims);
    await deactivatePerson(ada, { personId: lev.id });
    browser = freshBrowser();
    await expectRefused(await comeBackAs('sub-lev', claims));
    browser = freshBrowser();
    await expectRefused(await comeBackAs('sub-lev-again', claims));
  });

  test('not with an answer that somebody else was given', async () => {
    const answer = await browser.follow(`${callback}?code=stolen&state=invented`);
    expect(answer.address).toMatch(/\/sign-in\?error=/);
    expect(await whoIsIn()).toBeNull();
  });
});

function freshBrowser(): TestBrowser {
  const { GET, POST } = NextAuth(authConfig({ userAgent: 'Firefox', address: '203.0.113.5' })).handlers;
  return new TestBrowser(site, (request) => (request.method === 'POST' ? POST : GET)(new NextRequest(request)));
}

/** The browser of somebody who is signed in here and no longer at the provider. */
function browserWithSameSession(before: TestBrowser): TestBrowser {
  const after = freshBrowser();
  after.give(site, 'stet.session', before.cookie(site, 'stet.session') ?? '');
  return after;
}
