import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { system } from './actor';
import { attemptsForEmail, attemptsFromNetwork } from './attempts';
import { checkPassword } from './check-password';
import { deactivatePerson } from './deactivate-person';
import { noteRefusedSignIn } from './note-refused-sign-in';
import { hashPassword, passwordFits } from './password';
import { signIn } from './sign-in';
import { eventsAbout, newPerson, testPassword } from './test-person';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await database.desk.rateLimit.deleteMany();
});
afterAll(() => database.close());

const address = '203.0.113.5';

function knock(email: string, password = testPassword, from = address) {
  return checkPassword({ email, password, address: from });
}

describe('somebody who signs in with a password', () => {
  test('is let in with the right one, however the address is written', async () => {
    const mina = await newPerson('reporter', { email: 'Mina.One@Demo.example' });
    expect(await knock(' mina.one@demo.EXAMPLE')).toEqual({ ok: true, value: { personId: mina.id } });
  });

  test('types the same password on any keyboard', async () => {
    const hash = await hashPassword('caf\u00e9 \ufb01ne words');
    expect(await passwordFits(hash, 'cafe\u0301 fine words')).toBe(true);
  });

  test('leaves an argon2id hash at the strength OWASP asks for, and never the password', async () => {
    const mina = await newPerson();
    const { passwordHash } = await database.desk.person.findUniqueOrThrow({ where: { id: mina.id } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('is written into the audit', async () => {
    const mina = await newPerson();
    await knock(mina.email, 'wrong');
    await signIn(system, { personId: mina.id, with: 'password', userAgent: 'Firefox' });
    expect(await eventsAbout(mina.id)).toEqual(['person.added', 'person.sign-in-refused', 'person.signed-in']);
  });
});

describe('nobody learns who works here', () => {
  test('one answer for a wrong password, a stranger, a person who left and one without a password', async () => {
    const admin = await newPerson('admin');
    const mina = await newPerson();
    const left = await newPerson();
    await deactivatePerson(admin, { personId: left.id });
    const without = await newPerson('reporter', { password: null });
    const answers = [
      await knock(mina.email, 'wrong'),
      await knock('stranger@demo.example'),
      await knock(left.email),
      await knock(without.email),
      await knock('x'.repeat(4_000)),
      await knock(mina.email, 'x'.repeat(4_000)),
    ];
    for (const answer of answers) {
      expect(answer).toEqual({
        ok: false,
        refusal: { code: 'unauthenticated', sentence: 'The e-mail address or the password is not right.' },
      });
    }
  });

  test('a stranger costs the same work as a wrong password', async () => {
    const { email } = await newPerson();
    const hash = await hashPassword(testPassword);
    expectAlike(await quickest(() => passwordFits(hash, 'wrong'), () => passwordFits(null, 'wrong')));
    expectAlike(await quickest(() => knock(email, 'wrong'), () => knock('nobody@demo.example', 'wrong')));
  });

  test('no password at all opens an account that has none', async () => {
    expect(await passwordFits(null, '')).toBe(false);
    const without = await newPerson('reporter', { password: null });
    expect((await knock(without.email, '')).ok).toBe(false);
  });

  test('refusals are audited alike, with no person when there is none', async () => {
    const before = (await eventsAbout(null)).length;
    await knock('another.stranger@demo.example');
    expect((await eventsAbout(null)).slice(before)).toEqual(['person.sign-in-refused']);
  });
});

describe('attempts are limited', () => {
  test.each(['known', 'unknown'])('for one e-mail address, %s to us or not, wherever they come from', async (kind) => {
    const email = kind === 'known' ? (await newPerson()).email : 'guessed@demo.example';
    for (let attempt = 0; attempt < attemptsForEmail; attempt += 1) {
      expect(await knock(email, 'wrong', `198.51.100.${attempt}`)).toMatchObject({ refusal: { code: 'unauthenticated' } });
    }
    // Even the right one: who guesses on must not learn that they have guessed it.
    expect(await knock(email, testPassword, '198.51.100.99')).toMatchObject({ refusal: { code: 'too_many' } });
  });

  test('also when they come all at once', async () => {
    const { email } = await newPerson();
    const answers = await Promise.all(Array.from({ length: attemptsForEmail + 5 }, () => knock(email, 'wrong')));
    const tried = answers.filter((answer) => !answer.ok && answer.refusal.code === 'unauthenticated');
    expect(tried).toHaveLength(attemptsForEmail);
  });

  test('for one network, whatever addresses it tries', async () => {
    const tries = Array.from({ length: attemptsFromNetwork }, (_, each) => knock(`n${each}@demo.example`, 'x', `2001:db8::${each}`));
    await Promise.all(tries);
    const { email } = await newPerson();
    expect(await knock(email, testPassword, '2001:db8::ffff')).toMatchObject({ refusal: { code: 'too_many' } });
    expect(await knock(email, testPassword, '2001:db8:1::1')).toMatchObject({ ok: true });
  });

  test('and forgiven by the right password, which counts against nobody', async () => {
    const { email } = await newPerson();
    for (let day = 0; day < attemptsForEmail; day += 1) {
      await knock(email, 'slip');
      expect(await knock(email)).toMatchObject({ ok: true });
    }
  });

  test('without a name or an address being kept', async () => {
    await knock('private@demo.example', 'wrong', '203.0.113.77');
    const keys = (await database.desk.rateLimit.findMany()).map(({ key }) => key).join(' ');
    expect(keys).not.toMatch(/private|203\.0/);
    expect(keys).toMatch(/sign-in-email:[0-9a-f]{64}/);
  });
});

describe('what only the system does', () => {
  test('nobody begins a session for themselves or others, or writes refusals', async () => {
    const admin = await newPerson('admin');
    const input = { personId: admin.id, with: 'password', userAgent: '' };
    expect(await signIn(admin, input)).toMatchObject({ refusal: { code: 'forbidden' } });
    expect(await noteRefusedSignIn(admin, { personId: null })).toMatchObject({ refusal: { code: 'forbidden' } });
    expect(await database.desk.session.count({ where: { personId: admin.id } })).toBe(0);
  });

  test('a person who left gets no session, not even from the system', async () => {
    const admin = await newPerson('admin');
    const mina = await newPerson();
    await deactivatePerson(admin, { personId: mina.id });
    expect(await signIn(system, { personId: mina.id, with: 'oidc', userAgent: '' })).toMatchObject({
      refusal: { code: 'unauthenticated' },
    });
  });
});

/** Milliseconds each of two works takes when nothing else disturbs it; they take turns. */
async function quickest(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<[number, number]> {
  const best: [number, number] = [Infinity, Infinity];
  for (let turn = 0; turn < 18; turn += 1) {
    const which = turn % 2 === 0 ? 0 : 1;
    const began = performance.now();
    await (which === 0 ? one : other)();
    best[which] = Math.min(best[which], performance.now() - began);
  }
  return best;
}

/** Without argon2 one of the two would take a tenth of the other; half leaves room for a busy machine. */
function expectAlike([one, other]: [number, number]): void {
  expect(other / one).toBeGreaterThan(0.5);
  expect(other / one).toBeLessThan(2);
}
