import { generateKeyPairSync } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { site } from '@/app/api/test-request';
import { sessionOf } from '@/newsroom/people/test-person';
import { type Crossing, fileCrossing } from '@/newsroom/testing/crossing';
import { openWorld, type World } from '@/newsroom/testing/world';
import { GET } from './stories/[id]/evidence-report/route';

let world: World;
let crossing: Crossing;

beforeAll(async () => {
  process.env.EVIDENCE_SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  world = await openWorld();
  crossing = await fileCrossing(world);
});
afterAll(() => world.close());

async function ask(headers: Record<string, string>): Promise<Response> {
  const { id } = crossing;
  return GET(new Request(`${site}/desk/stories/${id}/evidence-report`, { headers }), { params: Promise.resolve({ id }) });
}

test('a colleague who sees the story is handed a package, under a name and a type that no browser runs', async () => {
  const response = await ask({ cookie: `stet.session=${(await sessionOf(world.mina)).secret}` });
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="evidence-story-${crossing.id}.zip"`);
  expect(Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())))).toEqual(
    expect.arrayContaining(['README.txt', 'manifest.json', 'public-key.pem', 'SHA256SUMS', 'SHA256SUMS.sig']),
  );
});

test('nobody else is', async () => {
  expect((await ask({})).status).toBe(401);
  expect((await ask({ cookie: `stet.session=${(await sessionOf(world.ada)).secret}` })).status).toBe(404);
});
