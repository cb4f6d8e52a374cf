import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { addPerson } from './add-person';
import { changePassword } from './change-password';
import { changeRole } from './change-role';
import { deactivatePerson } from './deactivate-person';
import { linkIdentity } from './link-identity';
import { reactivatePerson } from './reactivate-person';
import { readPeople } from './read-people';
import { roles } from './role';
import { eventsAbout, newPerson, sessionOf, testPassword } from './test-person';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await database.desk.person.updateMany({ where: { role: 'admin' }, data: { role: 'legal' } });
});
afterAll(() => database.close());

const tom = { name: 'Tom', role: 'reporter', password: testPassword };

describe('only an administrator', () => {
  test.each(roles.filter((role) => role !== 'admin'))('adds, changes and deactivates people; a %s does not', async (role) => {
    await newPerson('admin');
    const actor = await newPerson(role);
    const other = await newPerson();
    const forbidden = { ok: false, refusal: { code: 'forbidden' } };
    expect(await addPerson(actor, { ...tom, email: `${role}@x.example` })).toMatchObject(forbidden);
    expect(await changeRole(actor, { personId: other.id, role: 'admin' })).toMatchObject(forbidden);
    expect(await deactivatePerson(actor, { personId: other.id })).toMatchObject(forbidden);
    expect(await reactivatePerson(actor, { personId: other.id })).toMatchObject(forbidden);
    expect(await linkIdentity(actor, { personId: actor.id, provider: 'oidc', providerAccountId: '1' })).toMatchObject(forbidden);
    expect(await readPeople(actor)).toBeNull();
    expect(await database.desk.person.findUnique({ where: { id: other.id } })).toMatchObject({
      role: 'reporter',
      deactivatedAt: null,
    });
  });
});

describe('adding a person', () => {
  test('stores the address in one form, so that nobody is there twice', async () => {
    const ada = await newPerson('admin');
    expect(await addPerson(ada, { ...tom, email: ' Tom@Demo.Example ' })).toMatchObject({ ok: true });
    expect(await addPerson(ada, { ...tom, email: 'tom@demo.example' })).toMatchObject({ refusal: { code: 'conflict' } });
    expect(await database.desk.person.count({ where: { email: 'tom@demo.example' } })).toBe(1);
  });

  test('with a password that an administrator chose opens nothing before it is replaced', async () => {
    const ada = await newPerson('admin');
    const added = await addPerson(ada, { ...tom, email: 'handed@demo.example' });
    if (!added.ok) throw new Error(added.refusal.sentence);
    const person = { kind: 'person', id: added.value.id, name: 'Tom', role: 'reporter' } as const;
    await expect(sessionOf(person)).rejects.toThrow(/is over/);
    expect(await changePassword(person, { present: testPassword, next: 'known to nobody else' })).toMatchObject({ ok: true });
    expect(await sessionOf(person)).toMatchObject({ secret: expect.any(String) });
  });

  test('twice at the same moment yields one person', async () => {
    const ada = await newPerson('admin');
    const results = await Promise.all([1, 2, 3].map(() => addPerson(ada, { ...tom, email: 'once@demo.example' })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.refusal.code === 'conflict')).toHaveLength(2);
  });

  test.each([
    { email: 'not an address' },
    { email: '' },
    { name: ' ' },
    { name: 'A\u202Enim' },
    { role: 'owner' },
    { password: 'too short' },
    { passwordHash: 'x' },
  ])('refuses %o', async (wrong) => {
    const ada = await newPerson('admin');
    const count = await database.desk.person.count();
    expect(await addPerson(ada, { ...tom, email: 'fine@demo.example', ...wrong })).toMatchObject({ refusal: { code: 'malformed' } });
    expect(await database.desk.person.count()).toBe(count);
  });
});

describe('the newsroom keeps an administrator', () => {
  test('nobody deactivates themselves', async () => {
    await newPerson('admin');
    const ada = await newPerson('admin');
    expect(await deactivatePerson(ada, { personId: ada.id })).toMatchObject({ refusal: { code: 'forbidden' } });
  });

  test('nobody changes their own role, to whatever role', async () => {
    const [ada, other] = [await newPerson('admin'), await newPerson('admin')];
    const refusal = { code: 'forbidden', sentence: 'Another administrator changes your role.' };
    for (const role of ['editor', 'standards', 'legal']) expect(await changeRole(ada, { personId: ada.id, role })).toMatchObject({ refusal });
    expect(await changeRole(other, { personId: ada.id, role: 'editor' })).toMatchObject({ ok: true });
  });

  test('the last one keeps their role, and a deactivated one does not count', async () => {
    const [ada, other] = [await newPerson('admin'), await newPerson('admin')];
    await deactivatePerson(ada, { personId: other.id });
    expect(await changeRole(other, { personId: ada.id, role: 'editor' })).toMatchObject({ refusal: { code: 'conflict' } });
  });

  test('two who remove each other at the same moment leave one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [ada, other] = [await newPerson('admin'), await newPerson('admin')];
      const results = await Promise.all([
        deactivatePerson(ada, { personId: other.id }),
        changeRole(other, { personId: ada.id, role: 'reporter' }),
      ]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(await database.desk.person.count({ where: { role: 'admin', deactivatedAt: null } })).toBe(1);
      await database.desk.person.updateMany({ where: { role: 'admin' }, data: { role: 'legal' } });
    }
  });
});

test('a person’s way through the newsroom stands in the audit', async () => {
  const ada = await newPerson('admin');
  const mina = await newPerson();
  await changeRole(ada, { personId: mina.id, role: 'editor' });
  await deactivatePerson(ada, { personId: mina.id });
  await reactivatePerson(ada, { personId: mina.id });
  expect(await eventsAbout(mina.id)).toEqual([
    'person.added',
    'person.role-changed',
    'person.deactivated',
    'person.reactivated',
  ]);
  expect(await reactivatePerson(ada, { personId: mina.id })).toMatchObject({ refusal: { code: 'conflict' } });
  expect(await deactivatePerson(ada, { personId: crypto.randomUUID() })).toMatchObject({ refusal: { code: 'not_found' } });
});

test('administrators see everybody by name, themselves marked, and no hash', async () => {
  const ada = await newPerson('admin');
  const people = await readPeople(ada);
  expect(people?.filter(({ isActor }) => isActor).map(({ id }) => id)).toEqual([ada.id]);
  expect(people?.map(({ name }) => name)).toEqual(people?.map(({ name }) => name).toSorted());
  expect(JSON.stringify(people)).not.toContain('argon2');
});
