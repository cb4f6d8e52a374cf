import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { told } from '@/prisma/seed/told';
import { absoluteLimit, idleLimit } from '@/platform/session';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { system } from './actor';
import { changePassword } from './change-password';
import { changeRole } from './change-role';
import { checkPassword } from './check-password';
import { deactivatePerson } from './deactivate-person';
import { endSession } from './end-session';
import { endSessions } from './end-sessions';
import { hashPassword } from './password';
import { reactivatePerson } from './reactivate-person';
import { readAccount } from './read-account';
import { readActorOfSession, readSession } from './read-actor';
import { setPassword } from './set-password';
import { signIn } from './sign-in';
import { eventsAbout, newPerson, sessionOf, testPassword } from './test-person';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const minute = 60_000;
const hour = 60 * minute;

function later(milliseconds: number): Date {
  return new Date(Date.now() + milliseconds);
}

describe('a session', () => {
  test('stands for its person, with the role they have now', async () => {
    const admin = await newPerson('admin');
    const mina = await newPerson();
    const { secret } = await sessionOf(mina);
    expect((await readActorOfSession(secret, new Date()))?.actor).toEqual({
      kind: 'person',
      id: mina.id,
      name: mina.name,
      role: 'reporter',
    });
    await changeRole(admin, { personId: mina.id, role: 'editor' });
    expect((await readActorOfSession(secret, new Date()))?.actor.role).toBe('editor');
  });

  test('is known to the database by the SHA-256 of its secret only', async () => {
    const { secret, sessionId } = await sessionOf(await newPerson());
    const row = await database.desk.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(row.tokenHash).toBe(createHash('sha256').update(secret).digest('hex'));
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(await readActorOfSession(row.tokenHash, new Date())).toBeNull();
    expect(secret.length).toBeGreaterThanOrEqual(43);
  });

  test('ends after twelve hours without use', async () => {
    const { secret } = await sessionOf(await newPerson());
    expect(await readActorOfSession(secret, later(idleLimit + minute))).toBeNull();
    expect(idleLimit).toBe(12 * hour);
  });

  test('goes on while it is used, and ends after fourteen days all the same', async () => {
    const { secret } = await sessionOf(await newPerson());
    const step = 11 * hour;
    let at = 0;
    for (; at + step < absoluteLimit; at += step) {
      expect(await readActorOfSession(secret, later(at + step)), `after ${(at + step) / hour} hours`).not.toBeNull();
    }
    expect(await readActorOfSession(secret, later(absoluteLimit + minute))).toBeNull();
    expect(absoluteLimit).toBe(14 * 24 * hour);
  });

  test('notes its use at most once a minute', async () => {
    const { secret, sessionId } = await sessionOf(await newPerson());
    const seen = async () => (await database.desk.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
    const began = await seen();
    await readActorOfSession(secret, new Date(began.getTime() + 59_000));
    expect(await seen()).toEqual(began);
    const next = new Date(began.getTime() + 61_000);
    await readActorOfSession(secret, next);
    expect(await seen()).toEqual(next);
  });

  test('is not used by a page that asks by itself', async () => {
    const { secret } = await sessionOf(await newPerson());
    for (const hours of [4, 8, 11]) expect(await readActorOfSession(secret, later(hours * hour), { isVisit: false })).not.toBeNull();
    expect(await readActorOfSession(secret, later(idleLimit + minute), { isVisit: false })).toBeNull();
  });

  test('is cleared away, once over, when anybody signs in', async () => {
    const idle = await sessionOf(await newPerson());
    const old = await sessionOf(await newPerson());
    const live = await sessionOf(await newPerson());
    await database.desk.session.update({ where: { id: idle.sessionId }, data: { lastSeenAt: later(-idleLimit) } });
    await database.desk.session.update({ where: { id: old.sessionId }, data: { endsAt: later(-1) } });
    await sessionOf(await newPerson());
    const ids = [idle, old, live].map(({ sessionId }) => sessionId);
    const left = await database.desk.session.findMany({ where: { id: { in: ids } }, select: { id: true } });
    expect(left).toEqual([{ id: live.sessionId }]);
  });
});

describe('a person ends', () => {
  test('one of their sessions, and nobody else’s', async () => {
    const mina = await newPerson();
    const here = await sessionOf(mina);
    const there = await sessionOf(mina);
    const toms = await sessionOf(await newPerson());
    expect(await endSession(mina, { sessionId: there.sessionId })).toMatchObject({ ok: true });
    expect(await endSession(mina, { sessionId: toms.sessionId })).toMatchObject({ refusal: { code: 'not_found' } });
    expect(await readActorOfSession(there.secret, new Date())).toBeNull();
    expect(await readActorOfSession(here.secret, new Date())).not.toBeNull();
    expect(await readActorOfSession(toms.secret, new Date())).not.toBeNull();
  });

  test('all of them at once', async () => {
    const mina = await newPerson();
    const [here, there] = [await sessionOf(mina), await sessionOf(mina)];
    const toms = await sessionOf(await newPerson());
    expect(await endSessions(mina, {})).toEqual({ ok: true, value: { sessionsEnded: 2, tokensRevoked: 0 } });
    expect(await readActorOfSession(here.secret, new Date())).toBeNull();
    expect(await readActorOfSession(there.secret, new Date())).toBeNull();
    expect(await readActorOfSession(toms.secret, new Date())).not.toBeNull();
  });

  test('and sees where they are signed in', async () => {
    const mina = await newPerson();
    const over = await sessionOf(mina);
    await database.desk.session.update({ where: { id: over.sessionId }, data: { lastSeenAt: later(-idleLimit) } });
    const live = await database.desk.session.create({
      data: { personId: mina.id, tokenHash: 'x', endsAt: later(hour), userAgent: 'Safari' },
    });
    const account = await readAccount(mina, new Date());
    expect(account.sessions.map(({ id }) => id)).toEqual([live.id]);
    expect(JSON.stringify(account)).not.toMatch(/argon2|tokenHash/);
  });
});

describe('changing one’s password', () => {
  const next = 'another long password';

  test('needs the present one', async () => {
    const mina = await newPerson();
    expect(await changePassword(mina, { present: 'not this one', next })).toMatchObject({ refusal: { code: 'forbidden' } });
    expect(await checkPassword({ email: mina.email, password: testPassword, address: '' })).toMatchObject({ ok: true });
  });

  test('ends every session but the one it is done in', async () => {
    const mina = await newPerson();
    const here = await sessionOf(mina);
    const there = await sessionOf(mina);
    const toms = await sessionOf(await newPerson());
    const result = await changePassword(mina, { present: testPassword, next, keepSessionId: here.sessionId });
    expect(result).toEqual({ ok: true, value: { sessionsEnded: 1, tokensRevoked: 0 } });
    expect(await readActorOfSession(here.secret, new Date())).not.toBeNull();
    expect(await readActorOfSession(there.secret, new Date())).toBeNull();
    expect(await readActorOfSession(toms.secret, new Date())).not.toBeNull();
    expect(await checkPassword({ email: mina.email, password: next, address: '' })).toMatchObject({ ok: true });
    expect(await checkPassword({ email: mina.email, password: testPassword, address: '' })).toMatchObject({ ok: false });
  });

  test('ends all of them when none is named', async () => {
    const mina = await newPerson();
    const here = await sessionOf(mina);
    await changePassword(mina, { present: testPassword, next });
    expect(await readActorOfSession(here.secret, new Date())).toBeNull();
  });

  test('refuses a short one, and guessing without end', async () => {
    const mina = await newPerson();
    expect(await changePassword(mina, { present: testPassword, next: 'too short' })).toMatchObject({
      refusal: { code: 'malformed', sentence: 'The field “next”: needs at least 12 characters.' },
    });
    for (let guess = 0; guess < 10; guess += 1) await changePassword(mina, { present: `guess ${guess}`, next });
    expect(await changePassword(mina, { present: testPassword, next })).toMatchObject({ refusal: { code: 'too_many' } });
  });

  test('is nothing the system does', async () => {
    expect(await changePassword(system, { present: testPassword, next })).toMatchObject({ refusal: { code: 'forbidden' } });
  });
});

describe('an administrator', () => {
  test('ends the sessions of somebody they deactivate, which do not come back', async () => {
    const admin = await newPerson('admin');
    const mina = await newPerson();
    const { secret } = await sessionOf(mina);
    await deactivatePerson(admin, { personId: mina.id });
    expect(await readActorOfSession(secret, new Date())).toBeNull();
    await reactivatePerson(admin, { personId: mina.id });
    expect(await readActorOfSession(secret, new Date())).toBeNull();
  });

  test('shuts out a deactivated person even where a session was left', async () => {
    const mina = await newPerson();
    const { secret } = await sessionOf(mina);
    await database.desk.person.update({ where: { id: mina.id }, data: { deactivatedAt: new Date() } });
    expect(await readActorOfSession(secret, new Date())).toBeNull();
  });

  test('sets a lost password anew for others, never for themselves', async () => {
    const admin = await newPerson('admin');
    const mina = await newPerson();
    const { secret } = await sessionOf(mina);
    const password = 'handed over on paper';
    expect(await setPassword(mina, { personId: mina.id, password })).toMatchObject({ refusal: { code: 'forbidden' } });
    expect(await setPassword(admin, { personId: admin.id, password })).toMatchObject({ refusal: { code: 'forbidden' } });
    expect(await setPassword(admin, { personId: mina.id, password })).toEqual({ ok: true, value: { sessionsEnded: 1, tokensRevoked: 0 } });
    expect(await readActorOfSession(secret, new Date())).toBeNull();
    expect(await checkPassword({ email: mina.email, password, address: '' })).toMatchObject({ ok: true });
  });

  test('who knows the old password does not replace one that was handed over at the same moment', async () => {
    const mina = await newPerson();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('BEGIN');
    await owner.query('UPDATE desk.people SET "passwordHash" = $1, "handedPasswordAt" = now() WHERE id = $2', [await hashPassword('handed over on paper'), mina.id]);
    const changed = changePassword(mina, { present: testPassword, next: 'one that only the thief knows' });
    const waiting = () => owner.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    await expect.poll(async () => (await waiting()).rowCount, { timeout: 10_000 }).toBe(1);
    await owner.query('COMMIT');
    await owner.end();
    expect(await changed).toMatchObject({ ok: false, refusal: { sentence: 'The present password is not right.' } });
    expect((await database.desk.person.findUniqueOrThrow({ where: { id: mina.id } })).handedPasswordAt).not.toBeNull();
  });

  test('a password set by an administrator opens nothing before it is replaced by another', async () => {
    const admin = await newPerson('admin');
    const mina = await newPerson();
    const handed = 'handed over on paper';
    await told(setPassword(admin, { personId: mina.id, password: handed }));
    const { secret } = await told(signIn(system, { personId: mina.id, with: 'password', userAgent: 'Firefox' }));
    expect(await readActorOfSession(secret, new Date())).toBeNull();
    const session = await readSession(secret, new Date());
    expect(session?.handedPasswordAt).toBeInstanceOf(Date);

    const replaces = (next: string) => changePassword(mina, { present: handed, next, keepSessionId: session?.sessionId });
    expect(await replaces(handed)).toMatchObject({ refusal: { sentence: 'That is the present password. Choose another one.' } });
    expect(await readActorOfSession(secret, new Date())).toBeNull();
    await told(replaces('known to nobody else'));
    expect((await readActorOfSession(secret, new Date()))?.actor.id).toBe(mina.id);
    expect(await eventsAbout(mina.id)).toEqual(['person.added', 'person.password-handed-over', 'person.signed-in', 'person.password-changed']);
  });
});
