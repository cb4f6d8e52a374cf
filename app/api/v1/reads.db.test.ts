import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { site } from '@/app/api/test-request';
import { reads } from '@/newsroom/api/reads';
import { sessionOf } from '@/newsroom/people/test-person';
import { makeRemark } from '@/newsroom/remarks/make-remark';
import { type Crossing, fileCrossing } from '@/newsroom/testing/crossing';
import { openWorld, type World } from '@/newsroom/testing/world';
import { GET as findClaims } from './claims/route';
import { GET as findSources } from './sources/route';
import { GET as readRemarks } from './stories/[id]/remarks/route';
import { GET as readSourcing } from './stories/[id]/sourcing/route';
import { GET as readTouched } from './stories/[id]/touched/route';
import { GET as findStories } from './stories/route';

const routes = {
  'find-claims': findClaims,
  'find-sources': findSources,
  'find-stories': findStories,
  'read-remarks': readRemarks,
  'read-sourcing': readSourcing,
  'read-touched': readTouched,
} satisfies Record<keyof typeof reads, typeof findClaims>;

type Name = keyof typeof reads;
const names = Object.keys(reads) as Name[];
const ofStory = names.filter((name) => reads[name].path !== null);

let world: World;
let crossing: Crossing;
let cookie: string;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
  cookie = `stet.session=${(await sessionOf(world.mina)).secret}`;
  await makeRemark(world.daud, { id: crypto.randomUUID(), storyId: crossing.id, kind: 'query', body: 'Who says so?', quote: { exact: 'Kabul denies it' } });
});
afterAll(() => world.close());

async function ask(name: Name, query = '', id: string = crossing.id): Promise<{ status: number; body: unknown }> {
  const address = reads[name].address.replace('{id}', id) + query;
  const params = Promise.resolve(reads[name].path ? { id } : {});
  const response = await routes[name](new Request(site + address, { headers: { cookie } }), { params });
  return { status: response.status, body: await response.json() };
}

describe('what the API answers', () => {
  test.each(names)('%s answers something, and it is as described', async (name) => {
    const { status, body } = await ask(name);
    expect(status).toBe(200);
    expect(body).not.toEqual([]);
    expect(reads[name].value.parse(body)).toEqual(body);
  });

  test('the words behind the question mark choose', async () => {
    expect((await ask('find-sources', '?words=taliban')).body).toMatchObject([{ name: 'The Taliban' }]);
    expect((await ask('find-claims', '?words=nothing+of+the+kind')).body).toEqual([]);
    expect((await ask('find-claims', `?except=${crossing.id}`)).body).toEqual([]);
  });

  test('what cannot be understood is refused in a sentence', async () => {
    expect(await ask('find-claims', '?except=this')).toMatchObject({ status: 400, body: { refusal: { code: 'malformed' } } });
    for (const name of names.filter((each) => !ofStory.includes(each))) {
      expect(await ask(name, '?words=a%00b'), name).toMatchObject({ status: 400, body: { refusal: { code: 'malformed' } } });
    }
  });

  test.each(names)('being asked %s keeps a session only where somebody asks', async (name) => {
    const anHourAgo = new Date(Date.now() - 60 * 60_000);
    await world.desk.session.updateMany({ data: { lastSeenAt: anHourAgo } });
    await ask(name);
    const { lastSeenAt } = await world.desk.session.findFirstOrThrow();
    expect(lastSeenAt > anHourAgo).toBe(name !== 'read-touched');
  });

  test.each(ofStory)('%s of no story is not found, whatever the address calls it', async (name) => {
    const unknown = await ask(name, '', crypto.randomUUID());
    expect(unknown).toMatchObject({ status: 404, body: { refusal: { code: 'not_found' } } });
    expect(await ask(name, '', 'this')).toEqual(unknown);
    expect(await ask(name, `?id=${crossing.id}`, 'this')).toEqual(unknown);
  });
});
