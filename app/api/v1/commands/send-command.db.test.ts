import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { sendCommand } from '@/components/desk/send-command';
import { newPerson, sessionOf } from '@/newsroom/people/test-person';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { POST } from './[name]/route';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => database.close());

const site = 'http://localhost:3000';

/** A browser with this cookie on our own page: what it fetches goes to the very route, without a network between. */
function browserWith(cookie: string): void {
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const headers = { ...(init.headers as Record<string, string>), origin: site, cookie };
    const name = address.split('/').at(-1) ?? '';
    return POST(new Request(site + address, { ...init, headers }), { params: Promise.resolve({ name }) });
  });
}

function browserThatGets(answer: () => Promise<Response>): void {
  vi.stubGlobal('fetch', answer);
}

describe('a screen that sends a command', () => {
  test('gets its value, moments as text', async () => {
    browserWith(`stet.session=${(await sessionOf(await newPerson())).secret}`);
    const result = await sendCommand('make-access-token', { name: 'A program', days: 1 });
    if (!result.ok) throw new Error(result.refusal.sentence);
    const { token, expiresAt } = result.value;
    expect(token).toMatch(/^stet_/);
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
  });

  test('gets the newsroom’s own refusal', async () => {
    browserWith(`stet.session=${(await sessionOf(await newPerson())).secret}`);
    const result = await sendCommand('change-role', { personId: crypto.randomUUID(), role: 'admin' });
    expect(result).toEqual({ ok: false, refusal: { code: 'forbidden', sentence: 'Only an administrator manages people.' } });
  });

  test('learns that the session has ended', async () => {
    browserWith('');
    expect(await sendCommand('end-sessions', {})).toMatchObject({ ok: false, refusal: { code: 'unauthenticated' } });
  });

  test('learns that there is no connection', async () => {
    browserThatGets(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await sendCommand('end-sessions', {})).toEqual({
      ok: false,
      refusal: { code: 'unavailable', sentence: 'You seem to be offline. Try again when the connection is back.', absent: 'connection' },
    });
  });

  test('tells a database that is away from a fault of ours', async () => {
    const refusal = { code: 'unavailable', sentence: 'No.' };
    const answering = (status: number) => browserThatGets(() => Promise.resolve(Response.json({ ok: false, refusal }, { status })));
    answering(503);
    expect(await sendCommand('end-sessions', {})).toEqual({ ok: false, refusal: { ...refusal, absent: 'database' } });
    answering(500);
    expect(await sendCommand('end-sessions', {})).toEqual({ ok: false, refusal });
  });

  test.each(['<html>Bad gateway</html>', '', 'null', '"ok"', '{"fine":true}'])(
    'takes %j, from a proxy perhaps, for no answer',
    async (text) => {
      browserThatGets(() => Promise.resolve(new Response(text, { status: 503 })));
      const result = await sendCommand('end-sessions', {});
      expect(result).toMatchObject({ ok: false, refusal: { code: 'unavailable' } });
      expect(result).not.toHaveProperty('refusal.absent');
    },
  );
});
