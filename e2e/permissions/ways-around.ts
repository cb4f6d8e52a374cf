import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { ask, type Caller, send, tell } from './ask';
import { setScene } from './stages';
import type { Staffed } from './staff';

const json = { 'content-type': 'application/json' };

/** What people try who will not go through the door as it is meant. */
export function waysAround(opened: () => Staffed): void {
  let newsroom: Staffed;
  let url: string;
  let body: string;
  let owner: Caller;
  /** Submitting is possible once, from drafting: that it still is afterwards shows that nothing happened. */
  const expectUntouched = async () => expect((await ask({ url, caller: owner, method: 'POST', headers: json, body })).status).toBe(200);

  test.beforeEach(async () => {
    newsroom = opened();
    const scene = { state: 'drafting', owner: 'owner', restricted: false, named: [], contributors: [], pieces: [] } as const;
    const { storyId } = await setScene(newsroom, scene);
    url = `${newsroom.site}/api/v1/commands/submit-story`;
    body = JSON.stringify({ storyId });
    owner = newsroom.people.owner;
  });

  test('a session counts only for requests from our own pages', async () => {
    const { host } = new URL(url);
    const foreign = ['https://evil.example', 'null', '', `https://${host}.evil.example`, 'http://localhost:1', `evil://${host}`];
    for (const origin of foreign) {
      const headers = { ...json, origin, referer: `${newsroom.site}/desk`, 'x-forwarded-host': 'evil.example' };
      expect((await ask({ url, caller: owner, method: 'POST', headers, body })).status, origin).toBe(403);
    }
    const without = await fetch(url, { method: 'POST', headers: { ...json, cookie: owner.cookie }, body });
    expect(without.status).toBe(403);
    await expectUntouched();
  });

  test('a command answers to POST and to nothing that pretends to be one', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']) {
      const headers = { ...json, 'x-http-method-override': 'POST', 'x-method-override': 'POST', 'x-http-method': 'POST' };
      const sent = method === 'GET' || method === 'HEAD' ? {} : { body };
      const answer = await ask({ url: `${url}?_method=POST`, caller: owner, means: 'token', method, headers, ...sent });
      expect(answer.status, method).toBe(405);
    }
    const preflight = await ask({ url, caller: null, method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    await expectUntouched();
  });

  test('a header does not turn a command into something else', async () => {
    const headers = { ...json, 'x-http-method-override': 'GET', 'x-person-id': newsroom.people.admin.id };
    expect((await ask({ url, caller: newsroom.people.reporter, means: 'token', method: 'POST', headers, body })).status).toBe(403);
    expect((await ask({ url, caller: owner, means: 'token', method: 'POST', headers, body })).status).toBe(200);
  });

  test('nobody names somebody else as the one who acts', async () => {
    const { site, people } = newsroom;
    for (const key of ['actor', 'actorId', 'personId', 'role', '__proto__']) {
      const smuggled = body.replace('}', `,"${key}":{"kind":"system","role":"editor"}}`);
      const answer = await ask({ url, caller: people.reporter, means: 'token', method: 'POST', headers: json, body: smuggled });
      expect([400, 403], key).toContain(answer.status);
    }
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'submit-story%00', '..%2fclaims']) {
      expect((await send(site, owner, name, {})).status, name).toBe(404);
    }
    await expectUntouched();
  });

  test('a token that ended, was revoked or never was opens nothing, whatever cookie lies beside it', async () => {
    const { site, people, find } = newsroom;
    const ended = await tell(site, owner, 'make-access-token', { id: randomUUID(), name: 'Ended', days: 1 }, 'cookie');
    await find(`UPDATE desk.access_tokens SET "createdAt" = now() - interval '2 days', "expiresAt" = now() - interval '1 second' WHERE id = $1 RETURNING id`, ended.id);
    const revoked = await tell(site, owner, 'make-access-token', { id: randomUUID(), name: 'Revoked', days: 1 }, 'cookie');
    await tell(site, owner, 'revoke-access-token', { tokenId: revoked.id });
    for (const token of [ended.token, revoked.token, 'stet_nothing', owner.cookie.split('=')[1] ?? '', '']) {
      const headers = { ...json, authorization: `Bearer ${token}` };
      expect((await ask({ url, caller: owner, method: 'POST', headers, body })).status, token).toBe(401);
      expect((await ask({ url: `${site}/api/v1/claims`, caller: people.editor, headers })).status, token).toBe(401);
    }
    await expectUntouched();
  });

  test('a session that ended, and anything of somebody who left, opens nothing', async () => {
    const { site, people, newcomer, find } = newsroom;
    const submit = (caller: Caller, means: 'cookie' | 'token') => send(site, caller, 'submit-story', JSON.parse(body), means);
    const left = await newcomer('editor');
    await tell(site, people.admin, 'deactivate-person', { personId: left.id });
    expect((await submit(left, 'cookie')).status).toBe(401);
    expect((await submit(left, 'token')).status).toBe(401);
    const idle = await newcomer('editor');
    await find(`UPDATE desk.sessions SET "lastSeenAt" = now() - interval '13 hours' WHERE "personId" = $1 RETURNING id`, idle.id);
    expect((await submit(idle, 'cookie')).status).toBe(401);
    const page = await ask({ url: `${site}/desk`, caller: idle });
    expect(page.headers.get('location')).toBe('/sign-in?next=%2Fdesk');
    await expectUntouched();
  });

  test('a role that was taken away is gone with the next request', async () => {
    const { site, people, newcomer } = newsroom;
    const demoted = await newcomer('editor');
    await tell(site, people.admin, 'change-role', { personId: demoted.id, role: 'reporter' });
    expect((await send(site, demoted, 'submit-story', JSON.parse(body), 'cookie')).status).toBe(403);
    expect((await send(site, demoted, 'submit-story', JSON.parse(body), 'token')).status).toBe(403);
    await expectUntouched();
  });

  test('nobody puts upstream of a source one that they do not see', async () => {
    const { site, people } = newsroom;
    const scene = { state: 'drafting', owner: 'owner', restricted: true, named: [], contributors: [], pieces: ['claim', 'note'] } as const;
    const { sourceId: upstreamId } = await setScene(newsroom, scene);
    const own = await setScene(newsroom, { ...scene, restricted: false, owner: 'owning editor' });
    const source = { name: 'A ferryman', kind: 'person', upstreamId } as const;
    const by = people['owning editor'];
    const note = { id: randomUUID(), claimId: own.claimId, stance: 'asserts', source: { id: randomUUID(), ...source } };
    expect((await send(site, by, 'add-note', note)).status).toBe(404);
    expect((await send(site, by, 'add-source', { id: randomUUID(), ...source })).status).toBe(404);
    expect((await send(site, by, 'change-source', { sourceId: own.sourceId, ...source })).status).toBe(404);
  });
}
