import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body, doc, headline, p } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { approveFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { verifyAuditChain } from './audit/chain';
import { record } from './audit/record';
import { saveDraft } from './drafts/save-draft';
import { publishStory } from './publishing/publish-story';
import { submitStory } from './review/submit-story';
import { startStory } from './stories/start-story';
import { type Crossing, fileCrossing } from './testing/crossing';
import { openWorld, type World } from './testing/world';

let world: World;
let crossing: Crossing;
let owner: pg.Client;
const draftId = randomUUID();

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
  await told(submitStory(world.mina, { storyId: crossing.id }));
  await approveFiled(world.daud, crossing.id);
  await told(startStory(world.mina, { id: draftId, sectionId: world.sectionId }));
  owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await world.close();
});

const save = () => saveDraft(world.mina, { storyId: draftId, basedOn: 1, editorVersion: EDITOR_VERSION, document: doc(headline('A long night'), body(p('It goes on.'))) });
const publish = () => publishStory(world.daud, { storyId: crossing.id, kind: 'first' });

/** All that the newsroom and its readers have, table by table. */
async function everything(): Promise<Record<string, string | null>> {
  const { rows } = await owner.query<{ name: string }>(`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('desk', 'published')`);
  const contents: Record<string, string | null> = {};
  for (const { name } of rows) {
    const content = await owner.query<{ rows: string | null }>(`SELECT string_agg(each::text, E'\\n' ORDER BY each::text) AS rows FROM ${name} each`);
    contents[name] = content.rows[0]?.rows ?? null;
  }
  return contents;
}

describe('what fails as it is committed is not acknowledged, and leaves no trace', () => {
  beforeAll(() => owner.query(`CREATE FUNCTION public.fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''cut off''; END'`));

  test.each([
    ['a save', 'its text', save, 'desk.drafts'],
    ['a save', 'its event', save, 'desk.audit_events'],
    ['a publication', 'what the desk knows of it', publish, 'desk.publishings'],
    ['a publication', 'what readers know of it', publish, 'published.publications'],
    ['a publication', 'its event', publish, 'desk.audit_events'],
  ])('%s, for the sake of %s', async (_act, _part, act, table) => {
    await owner.query(`CREATE CONSTRAINT TRIGGER fails AFTER INSERT OR UPDATE ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.fail()`);
    const before = await everything();
    await expect(act()).rejects.toThrow(/cut off/);
    expect(await everything()).toEqual(before);
    await owner.query(`DROP TRIGGER fails ON ${table}`);
  });
});

test('done again, both are done', async () => {
  await told(save());
  await told(publish());
  expect(await world.site.publication.count({ where: { storyId: crossing.id } })).toBe(1);
  expect(await verifyAuditChain(world.desk)).toMatchObject({ brokenAt: null });
});

test('a command continues the chain of events from those that another is about to commit', async () => {
  const waiting = `SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted`;
  let isDone = false;
  let other: Promise<unknown> = Promise.resolve();
  await world.desk.$transaction(async (db) => {
    await record(db, world.daud, new Date(), [{ name: 'story.spiked', subject: { type: 'story', id: draftId }, storyId: draftId, data: {} }]);
    other = told(startStory(world.mina, { id: randomUUID(), sectionId: world.sectionId })).finally(() => (isDone = true));
    await expect.poll(async () => isDone || (await owner.query(waiting)).rows.length > 0, { timeout: 10_000 }).toBe(true);
  });
  await other;
  expect(await verifyAuditChain(world.desk)).toMatchObject({ brokenAt: null });
});
