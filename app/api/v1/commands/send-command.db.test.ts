import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Once } from '@/components/desk/once';
import { sendCommand } from '@/components/desk/send-command';
import { makeClaim } from '@/newsroom/claims/make-claim';
import { newPerson, sessionOf } from '@/newsroom/people/test-person';
import { startStory } from '@/newsroom/stories/start-story';
import { openWorld, type World } from '@/newsroom/testing/world';
import { POST } from './[name]/route';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => world.close());

const site = 'http://localhost:3000';

/** A browser with this cookie on our own page: what it fetches goes to the very route, without a network between. */
function browserWith(cookie: string): void {
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const headers = { ...(init.headers as Record<string, string>), origin: site, cookie };
    const name = address.split('/').at(-1) ?? '';
    return POST(new Request(site + address, { ...init, headers }), { params: Promise.resolve({ name }) });
  });
}

/** The same, with a connection that breaks after the newsroom did what was asked. */
function browserThatLoses(cookie: string): void {
  browserWith(cookie);
  const send = fetch;
  browserThatGets(async (...asked) => {
    await send(...asked);
    throw new TypeError('Failed to fetch');
  });
}

function browserThatGets(answer: typeof fetch): void {
  vi.stubGlobal('fetch', answer);
}

describe('a screen that sends a command', () => {
  test('gets its value, moments as text', async () => {
    browserWith(`stet.session=${(await sessionOf(await newPerson())).secret}`);
    const result = await sendCommand('make-access-token', { id: crypto.randomUUID(), name: 'A program', days: 1 });
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

describe('what is to be made once', () => {
  const sourceId = crypto.randomUUID();
  let cookie: string;
  let claimId: string;
  beforeAll(async () => {
    cookie = `stet.session=${(await sessionOf(world.mina)).secret}`;
    const storyId = crypto.randomUUID();
    claimId = crypto.randomUUID();
    await startStory(world.mina, { id: storyId, sectionId: world.sectionId });
    await makeClaim(world.mina, { storyId, claimId, anchorId: crypto.randomUUID(), quote: { exact: 'The road is open.' }, statement: 'The road is open.' });
  });

  const says = (note: Once, stance: 'asserts' | 'denies' = 'asserts') =>
    note.send('add-note', { id: note.id, claimId, source: { id: sourceId, name: 'The mayor', kind: 'official' }, stance });

  test('is made once though its answer was lost, and is done for whoever sends it again', async () => {
    const note = new Once();
    browserThatLoses(cookie);
    expect(await says(note)).toMatchObject({ ok: false, refusal: { code: 'unavailable', absent: 'connection' } });
    browserWith(cookie);
    expect(await says(note)).toEqual({ ok: true, asSent: true });
    expect(await says(note, 'denies')).toEqual({ ok: true, asSent: false });
    expect(await world.desk.sourcingNote.findMany({ where: { claimId }, select: { id: true, sourceId: true, stance: true } })).toEqual([{ id: note.id, sourceId, stance: 'asserts' }]);
    expect(await world.desk.source.count({ where: { name: 'The mayor' } })).toBe(1);
  });

  test('is refused as anything else is where no answer was lost', async () => {
    browserWith(cookie);
    expect(await says(new Once())).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  });
});
