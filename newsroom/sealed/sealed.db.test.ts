import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { during } from '@/platform/clock';
import { told } from '@/prisma/seed/told';
import type { Person } from '../people/actor';
import { changePassword } from '../people/change-password';
import { proveAgain } from '../people/prove-again';
import { setPassword } from '../people/set-password';
import { password, type World } from '../testing/world';
import { askBreakGlass } from './ask-break-glass';
import { changeSealedField } from './change-sealed-field';
import { confirmBreakGlass } from './confirm-break-glass';
import { destroySealed } from './destroy-sealed';
import { grantSealed } from './grant-sealed';
import { openSealed } from './open-sealed';
import { openSealedFile } from './open-sealed-file';
import { revokeSealed } from './revoke-sealed';
import { openSealedWorld, prove, refused, type SealedWorld, words } from '../testing/sealed-world';

const day = 24 * 60 * 60_000;

let sealing: SealedWorld;
let world: World;
let mina: Person, tom: Person, daud: Person, sana: Person, lev: Person, ada: Person;

beforeAll(async () => {
  sealing = await openSealedWorld();
  world = sealing.world;
  ({ mina, tom, daud, sana, lev, ada } = sealing.people);
});

afterAll(() => world.close());

describe('opening', () => {
  test('takes a live grant and a password given again', async () => {
    const sourceId = await sealing.sealed();
    expect(await refused(openSealed(mina, { sourceId }))).toBe('forbidden');
    await prove(mina);
    expect((await told(openSealed(mina, { sourceId }))).fields).toMatchObject({ ...words, employer: '', address: '' });
    expect(await sealing.audited(sourceId)).toEqual(['sealed.sealed', 'sealed.refused: no_fresh_password', 'sealed.opened']);
  });

  test('the password counts for five minutes, in that session alone', async () => {
    const sourceId = await sealing.sealed();
    await prove(mina);
    const elsewhere = await sealing.atADesk(world.mina);
    expect(await refused(openSealed(elsewhere, { sourceId }))).toBe('forbidden');
    expect(await refused(openSealed(world.mina, { sourceId }))).toBe('forbidden');
    expect(await during(new Date(Date.now() + 4 * 60_000), () => refused(openSealed(mina, { sourceId })))).toBe('done');
    expect(await during(new Date(Date.now() + 5 * 60_000), () => refused(openSealed(mina, { sourceId })))).toBe('forbidden');
  });

  test('a wrong password proves nothing, and stands in the audit', async () => {
    const other = await sealing.atADesk(world.tom);
    expect(await refused(proveAgain(other, { password: 'something else' }))).toBe('forbidden');
    expect(await sealing.audited(tom.id)).toEqual(['sealed.refused: password']);
    expect(await world.desk.session.findUnique({ where: { id: other.through!.id } })).toMatchObject({ provedAt: null });
  });

  test('is for nobody without a grant, of whatever role; each refusal is kept though nothing else is', async () => {
    const sourceId = await sealing.sealed();
    for (const person of [tom, daud, sana, lev]) {
      await prove(person);
      expect(await refused(openSealed(person, { sourceId })), person.name).toBe('forbidden');
    }
    await prove(ada);
    expect(await refused(openSealed(ada, { sourceId }))).toBe('not_found');
    expect((await sealing.audited(sourceId)).slice(1)).toEqual([...Array.from({ length: 4 }, () => 'sealed.refused: not_entitled'), 'sealed.refused: not_seen']);
  });

  test('a grant ends by itself, or when it is taken back', async () => {
    const sourceId = await sealing.sealed();
    await sealing.provedAlready(mina);
    const { grantId } = await told(grantSealed(mina, { sourceId, personId: daud.id, reason: 'He approves the story.', days: 7 }));
    await prove(daud);
    expect(await refused(openSealed(daud, { sourceId }))).toBe('done');
    await told(revokeSealed(sana, { sourceId, grantId, reason: 'He is away.' }));
    expect(await refused(openSealed(daud, { sourceId }))).toBe('forbidden');
    await during(new Date(Date.now() + 31 * day), async () => {
      await prove(mina);
      expect(await refused(openSealed(mina, { sourceId }))).toBe('forbidden');
    });
  });

  test.each([
    ['what is sealed', (sourceId: string) => openSealed(mina, { sourceId })],
    ['a file', (sourceId: string) => openSealedFile(mina, { sourceId, fileId: randomUUID() })],
  ])('a grant that is taken back while it is being judged opens nothing: %s', async (_, open) => {
    const sourceId = await sealing.sealed();
    await sealing.provedAlready(mina);
    const [first, second] = [new pg.Client(world.ownerUrl), new pg.Client(world.ownerUrl)];
    await Promise.all([first.connect(), second.connect()]);
    // Of other roles, anybody sees their locks and their database; what they wait for, only a superuser. Within a transaction
    // PostgreSQL tells of those alone who were connected when it was first asked.
    const inQueue = () => world.desk.$queryRaw<unknown[]>`SELECT DISTINCT pid FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`;
    const waiting = async () => (await inQueue()).length;
    const waitFor = (count: number) => expect.poll(waiting, { timeout: 10_000 }).toBe(count);
    const lock = async (client: pg.Client) => {
      await client.query('BEGIN');
      await client.query('SELECT 1 FROM desk.sealed_sources WHERE "sourceId" = $1 FOR UPDATE', [sourceId]);
    };
    try {
      await lock(first);
      const opening = refused(open(sourceId));
      await waitFor(1);
      const behind = lock(second);
      await waitFor(2);
      await first.query('COMMIT');
      await behind;
      // It was judged once, and is about to be judged again in the transaction that opens.
      await waitFor(1);
      await second.query('UPDATE desk.sealed_grants SET "revokedAt" = now(), "revokedById" = $2 WHERE "sourceId" = $1', [sourceId, sana.id]);
      await second.query('COMMIT');
      expect(await opening).toBe('forbidden');
      expect(await sealing.audited(sourceId)).toEqual(['sealed.sealed']);
    } finally {
      await Promise.all([first.end(), second.end()]);
    }
  });

  test('an administrator who hands somebody a password does not open with it what they could', async () => {
    const sourceId = await sealing.sealed(mina);
    await sealing.provedAlready(mina);
    await told(grantSealed(mina, { sourceId, personId: daud.id, reason: 'He checks it.', days: 7 }));
    await told(setPassword(ada, { personId: daud.id, password: 'handed over on paper' }));
    // Whoever signed in with it and chose another, five minutes ago.
    const asDaud = await sealing.atADesk(world.daud);
    await told(changePassword(asDaud, { present: 'handed over on paper', next: password, keepSessionId: asDaud.through?.id }));
    await prove(asDaud);
    expect(await refused(openSealed(asDaud, { sourceId }))).toBe('forbidden');
    const notices = await world.desk.sealedNotice.findMany({ where: { sourceId, kind: 'grants_ended' } });
    expect(notices.map(({ personId }) => personId).toSorted()).toEqual([mina.id, daud.id, sana.id, lev.id].toSorted());
    await sealing.provedAlready(mina);
    await told(grantSealed(mina, { sourceId, personId: daud.id, reason: 'I asked him on the telephone.', days: 7 }));
    expect(await told(openSealed(asDaud, { sourceId }))).toBeDefined();
    daud = asDaud;
  });

  test('a holder who becomes an administrator, or leaves, opens nothing', async () => {
    const sourceId = await sealing.sealed();
    await sealing.provedAlready(mina);
    await told(grantSealed(mina, { sourceId, personId: world.ines.id, reason: 'She edits it.', days: 7 }));
    const ines = await sealing.atADesk(world.ines);
    await prove(ines);
    await world.desk.person.update({ where: { id: ines.id }, data: { role: 'admin' } });
    expect(await refused(openSealed({ ...ines, role: 'admin' }, { sourceId }))).toBe('not_found');
    expect(await refused(openSealed(ines, { sourceId }))).toBe('forbidden');
    await world.desk.person.update({ where: { id: ines.id }, data: { role: 'editor' } });
  });
});

describe('grants', () => {
  test('are given by those who hold one, to no administrator, and never to oneself', async () => {
    const sourceId = await sealing.sealed();
    const to = (person: Person) => ({ sourceId, personId: person.id, reason: 'For the story.', days: 7 });
    const minaElsewhere = await sealing.atADesk(world.mina);
    expect(await refused(grantSealed(minaElsewhere, to(sana))), 'at a browser that somebody left open').toBe('forbidden');
    expect(await sealing.audited(sourceId)).toContain('sealed.refused: no_fresh_password');
    for (const person of [mina, sana]) await sealing.provedAlready(person);
    expect(await refused(grantSealed(sana, to(daud)))).toBe('forbidden');
    expect(await refused(grantSealed(mina, to(ada)))).toBe('forbidden');
    expect(await refused(grantSealed(mina, to(mina)))).toBe('forbidden');
    expect(await refused(grantSealed(mina, to(sana)))).toBe('done');
    expect(await refused(grantSealed(sana, to(daud)))).toBe('done');
  });

  test('end within a year, says the database too', async () => {
    const sourceId = await sealing.sealed();
    expect(await refused(grantSealed(mina, { sourceId, personId: daud.id, reason: 'Long.', days: 366 }))).toBe('malformed');
    const grant = { sourceId, personId: daud.id, grantedById: mina.id, origin: 'grant' as const, reason: 'Long.', at: new Date(), expiresAt: new Date(Date.now() + 400 * day) };
    await expect(world.desk.sealedGrant.create({ data: grant })).rejects.toThrow();
  });

  test('another grant to the same colleague takes the place of the one before: who takes it back has taken back all', async () => {
    const sourceId = await sealing.sealed();
    await sealing.provedAlready(mina);
    const give = () => told(grantSealed(mina, { sourceId, personId: daud.id, reason: 'He edits the story.', days: 7 }));
    await give();
    const { grantId } = await give();
    await told(revokeSealed(mina, { sourceId, grantId, reason: 'He left the story.' }));
    await sealing.provedAlready(daud);
    expect(await refused(openSealed(daud, { sourceId }))).toBe('forbidden');
    expect(await sealing.audited(sourceId)).toEqual(['sealed.sealed', 'sealed.granted', 'sealed.revoked', 'sealed.granted', 'sealed.revoked', 'sealed.refused: not_entitled']);
  });

  test('a reason that tells who it is refused, without being repeated', async () => {
    const sourceId = await sealing.sealed();
    await sealing.provedAlready(mina);
    const answer = await grantSealed(mina, { sourceId, personId: daud.id, reason: 'He will meet ZARGHUNA WALI.', days: 7 });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    expect(JSON.stringify(answer)).not.toMatch(/zarghuna/i);
  });
});

describe('breaking the glass', () => {
  test('takes one person for standards and one lawyer, both with their password; it opens for an hour and everybody concerned learns of it', async () => {
    const sourceId = await sealing.sealed();
    const ask = (person: Person) => askBreakGlass(person, { sourceId, reason: 'Her life is in danger.' });
    for (const person of [mina, tom, daud]) expect(await refused(ask(person)), person.name).toBe('forbidden');
    await prove(sana);
    const { breakGlassId } = await told(ask(sana));
    const confirm = (person: Person) => confirmBreakGlass(person, { sourceId, breakGlassId });
    expect(await refused(confirmBreakGlass(lev, { sourceId, breakGlassId: randomUUID() }))).toBe('not_found');
    expect(await sealing.audited(sourceId)).toContain('sealed.refused: not_entitled');
    expect(await refused(confirm(sana))).toBe('forbidden');
    expect(await refused(confirm(daud))).toBe('forbidden');
    const levElsewhere = await sealing.atADesk(world.lev);
    expect(await refused(confirm(levElsewhere))).toBe('forbidden');
    await prove(levElsewhere);
    await told(confirm(levElsewhere));
    expect((await told(openSealed(sana, { sourceId }))).fields.name).toBe(words.name);
    expect((await told(openSealed(levElsewhere, { sourceId }))).fields.name).toBe(words.name);
    const longer = { sourceId, reason: 'For the story.', days: 365 };
    expect(await refused(grantSealed(sana, { ...longer, personId: lev.id }))).toBe('forbidden');
    expect(await refused(grantSealed(levElsewhere, { ...longer, personId: sana.id }))).toBe('forbidden');
    expect(await refused(changeSealedField(levElsewhere, { sourceId, fields: { name: 'Nobody' } }))).toBe('forbidden');
    expect(await refused(destroySealed(levElsewhere, { sourceId }))).toBe('forbidden');
    await during(new Date(Date.now() + 61 * 60_000), async () => {
      await prove(sana);
      expect(await refused(openSealed(sana, { sourceId }))).toBe('forbidden');
    });
    const notices = await world.desk.sealedNotice.findMany({ where: { sourceId }, orderBy: { at: 'asc' } });
    expect(notices.filter(({ kind }) => kind === 'break_glass_opened').map(({ personId }) => personId)).toEqual([mina.id]);
    expect(notices.filter(({ kind }) => kind === 'break_glass_asked').map(({ personId }) => personId).toSorted()).toEqual([mina.id, lev.id].toSorted());
  });

  test('an asking that nobody confirms within an hour lapses', async () => {
    const sourceId = await sealing.sealed();
    await prove(sana);
    const { breakGlassId } = await told(askBreakGlass(sana, { sourceId, reason: 'Her life is in danger.' }));
    await during(new Date(Date.now() + 62 * 60_000), async () => {
      await prove(lev);
      expect(await refused(confirmBreakGlass(lev, { sourceId, breakGlassId }))).toBe('conflict');
    });
  });
});

test('nobody guesses a password given again without end, and nobody who left is granted anything', async () => {
  for (let guess = 0; guess < 10; guess += 1) await proveAgain(tom, { password: `guess ${guess}` });
  expect(await refused(proveAgain(tom, { password }))).toBe('too_many');
  const sourceId = await sealing.sealed();
  await sealing.provedAlready(mina);
  await world.desk.person.update({ where: { id: tom.id }, data: { deactivatedAt: new Date() } });
  expect(await refused(grantSealed(mina, { sourceId, personId: tom.id, reason: 'He checks it.', days: 7 }))).toBe('not_found');
});
