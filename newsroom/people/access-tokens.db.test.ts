import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { type Person, system } from './actor';
import { changePassword } from './change-password';
import { deactivatePerson } from './deactivate-person';
import { endSessions } from './end-sessions';
import { makeAccessToken } from './make-access-token';
import { reactivatePerson } from './reactivate-person';
import { readAccount } from './read-account';
import { readActorOfToken } from './read-actor';
import { revokeAccessToken } from './revoke-access-token';
import { setPassword } from './set-password';
import { eventsAbout, newPerson, sessionOf, testPassword } from './test-person';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const day = 24 * 60 * 60 * 1_000;

async function tokenOf(person: Person, days = 30) {
  const result = await makeAccessToken(person, { id: randomUUID(), name: 'A program', days });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

describe('a personal access token', () => {
  test('stands for its person', async () => {
    const mina = await newPerson();
    const { token } = await tokenOf(mina);
    expect(await readActorOfToken(token, new Date())).toMatchObject({ kind: 'person', id: mina.id, role: 'reporter' });
  });

  test('is shown once, and kept as its SHA-256', async () => {
    const mina = await newPerson();
    const { id, token } = await tokenOf(mina);
    expect(token).toMatch(/^stet_[\w-]{43}$/);
    const row = await database.desk.accessToken.findUniqueOrThrow({ where: { id } });
    expect(row.tokenHash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(await readAccount(mina, new Date()))).not.toContain(token);
    const said = await database.desk.auditEvent.findMany({ where: { subjectId: mina.id } });
    expect(said.map(({ data }) => JSON.stringify(data)).join()).not.toContain(token);
  });

  test('is made once, however often the request for it arrives', async () => {
    const mina = await newPerson();
    const request = { id: randomUUID(), name: 'A program', days: 1 };
    const [first, again] = [await makeAccessToken(mina, request), await makeAccessToken(mina, request)];
    expect(first).toMatchObject({ ok: true, value: { id: request.id } });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'conflict', sentence: expect.stringMatching(/shown only once/) } });
    expect((await readAccount(mina, new Date())).tokens).toHaveLength(1);
  });

  test('makes no other, which would outlive it', async () => {
    const { token } = await tokenOf(await newPerson());
    const program = await readActorOfToken(token, new Date());
    const made = await makeAccessToken(program!, { id: randomUUID(), name: 'Another', days: 365 });
    expect(made).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  });

  test('ends on its day', async () => {
    const { token, expiresAt } = await tokenOf(await newPerson(), 7);
    const end = Date.parse(expiresAt);
    expect(Math.round((end - Date.now()) / day)).toBe(7);
    expect(await readActorOfToken(token, new Date(end - 1))).not.toBeNull();
    expect(await readActorOfToken(token, new Date(end))).toBeNull();
  });

  test.each([0, -1, 366, 1.5, '30', null])('does not live for %j days', async (days) => {
    const mina = await newPerson();
    expect(await makeAccessToken(mina, { id: randomUUID(), name: 'A program', days })).toMatchObject({ refusal: { code: 'malformed' } });
  });

  test('ends at once when it is revoked, which only its owner does', async () => {
    const mina = await newPerson();
    const ada = await newPerson('admin');
    const { id, token } = await tokenOf(mina);
    expect(await revokeAccessToken(ada, { tokenId: id })).toMatchObject({ refusal: { code: 'not_found' } });
    expect(await readActorOfToken(token, new Date())).not.toBeNull();
    expect(await revokeAccessToken(mina, { tokenId: id })).toMatchObject({ ok: true });
    expect(await readActorOfToken(token, new Date())).toBeNull();
    expect(await revokeAccessToken(mina, { tokenId: id })).toMatchObject({ refusal: { code: 'conflict' } });
    expect(await eventsAbout(mina.id)).toEqual(['person.added', 'token.made', 'token.revoked']);
  });

  test('ends with its person’s access, and stays ended', async () => {
    const ada = await newPerson('admin');
    const mina = await newPerson();
    const { token } = await tokenOf(mina);
    await deactivatePerson(ada, { personId: mina.id });
    expect(await readActorOfToken(token, new Date())).toBeNull();
    await reactivatePerson(ada, { personId: mina.id });
    expect(await readActorOfToken(token, new Date())).toBeNull();
  });

  const handed = 'handed over on paper';
  const next = 'known to nobody else';
  const shut: [string, (mina: Person, ada: Person) => Promise<unknown>][] = [
    ['an administrator hands over a password', (mina, ada) => setPassword(ada, { personId: mina.id, password: handed })],
    ['its person changes the password', (mina) => changePassword(mina, { present: testPassword, next })],
    ['its person signs out everywhere', (mina) => endSessions(mina, {})],
  ];

  test.each(shut)('is revoked when %s, and nobody else’s is', async (_when, shuts) => {
    const [mina, ada] = [await newPerson(), await newPerson('admin')];
    const [{ token }, { token: adas }] = [await tokenOf(mina), await tokenOf(ada)];
    await tokenOf(mina);
    expect(await shuts(mina, ada)).toMatchObject({ ok: true, value: { tokensRevoked: 2 } });
    expect(await readActorOfToken(token, new Date())).toBeNull();
    expect(await readActorOfToken(adas, new Date())).not.toBeNull();
    await changePassword(mina, { present: handed, next });
    expect(await readActorOfToken(token, new Date())).toBeNull();
    expect((await eventsAbout(mina.id)).filter((name) => name === 'token.revoked')).toHaveLength(1);
  });

  test('opens nothing while a password set by an administrator is to be replaced, and goes with it', async () => {
    const [mina, ada] = [await newPerson(), await newPerson('admin')];
    await setPassword(ada, { personId: mina.id, password: handed });
    const { token } = await tokenOf(mina);
    expect(await readActorOfToken(token, new Date())).toBeNull();
    await changePassword(mina, { present: handed, next });
    expect(await readActorOfToken(token, new Date())).toBeNull();
  });

  test('notes its use at most once a minute', async () => {
    const { id, token } = await tokenOf(await newPerson());
    const used = async () => (await database.desk.accessToken.findUniqueOrThrow({ where: { id } })).lastUsedAt;
    expect(await used()).toBeNull();
    const first = new Date();
    await readActorOfToken(token, first);
    await readActorOfToken(token, new Date(first.getTime() + 59_000));
    expect(await used()).toEqual(first);
    await readActorOfToken(token, new Date(first.getTime() + 61_000));
    expect(await used()).not.toEqual(first);
  });

  test('is nothing the system has', async () => {
    expect(await makeAccessToken(system, { id: randomUUID(), name: 'A program', days: 1 })).toMatchObject({ refusal: { code: 'forbidden' } });
  });
});

test('neither hashes, nor sessions, nor inventions pass for tokens', async () => {
  const mina = await newPerson();
  const { token } = await tokenOf(mina);
  const { secret } = await sessionOf(mina);
  const hash = createHash('sha256').update(token).digest('hex');
  for (const wrong of [hash, `stet_${hash}`, secret, `stet_${secret}`, token.slice(0, -1), `${token} `, 'stet_', '']) {
    expect(await readActorOfToken(wrong, new Date()), wrong).toBeNull();
  }
});
