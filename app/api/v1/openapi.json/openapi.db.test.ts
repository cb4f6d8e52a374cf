import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccessToken } from '@/newsroom/people/make-access-token';
import { newPerson, sessionOf } from '@/newsroom/people/test-person';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { GET } from './route';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function ask(headers: Record<string, string>): Promise<Response> {
  return GET(new Request('http://localhost:3000/api/v1/openapi.json', { headers }));
}

test('whoever is signed in reads what the API offers, and so does a program', async () => {
  const mina = await newPerson();
  const made = await makeAccessToken(mina, { id: crypto.randomUUID(), name: 'A program', days: 1 });
  const token = made.ok ? made.value.token : '';
  const ways: Record<string, string>[] = [{ cookie: `stet.session=${(await sessionOf(mina)).secret}` }, { authorization: `bearer ${token}` }];
  for (const headers of ways) {
    const response = await ask(headers);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'http://localhost:3000' }] });
  }
});

test('nobody else does', async () => {
  const response = await ask({});
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ ok: false, refusal: { code: 'unauthenticated' } });
});
