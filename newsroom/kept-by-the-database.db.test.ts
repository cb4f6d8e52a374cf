import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { fileGarrison } from './testing/garrison';
import { openWorld, type World } from './testing/world';

let world: World;
let owner: pg.Client;

beforeAll(async () => {
  world = await openWorld();
  const { id } = await fileGarrison(world, 1);
  await publishFiled(world.mina, world.daud, id);
  const { claimId } = await world.desk.appearance.findFirstOrThrow({ where: { storyId: id } });
  await world.desk.task.create({ data: { storyId: id, claimId, reason: 'Its source fell.', dueAt: new Date() } });
  owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await world.close();
});

const another = (table: string, ...columns: string[]) => {
  const names = columns.map((column) => `"${column}"`).join();
  return `INSERT INTO desk.${table} (id, ${names}) SELECT gen_random_uuid(), ${names} FROM desk.${table}`;
};
const approval = another('approvals', 'storyId', 'revisionId', 'revisionHash', 'personId', 'voidedAt', 'voidReason');
const task = another('tasks', 'storyId', 'claimId', 'reason', 'dueAt', 'doneAt', 'doneById');

describe('whatever the code does, the database itself refuses', () => {
  test.each([
    ['a second approval beside one that stands', 'approvals_one_stands', approval],
    ['a second open task for a claim and a story', 'tasks_one_open', task],
    ['an approval that is void for no reason', 'approvals_are_void_for_a_reason', 'UPDATE desk.approvals SET "voidedAt" = now()'],
    ['a task that nobody did', 'tasks_are_done_by_somebody', 'UPDATE desk.tasks SET "doneAt" = now()'],
    ['a live story without an address', 'stories_public_ones_have_an_address', 'UPDATE desk.stories SET slug = NULL'],
    ['a publication with neither an approval nor a reason', 'publishings_stand_on_an_approval_or_a_reason', 'UPDATE desk.publishings SET "approvalId" = NULL'],
    ['a publication seconded by whoever made it', 'publishings_are_seconded_by_another', 'UPDATE desk.publishings SET "secondedAt" = now(), "secondedById" = "personId"'],
    ['a corroborated claim that says nothing of how', 'claims_tried_ones_say_how', `UPDATE desk.claims SET "verificationMethod" = ' '`],
    ['an unchecked claim before readers', 'public_claims_were_checked', `UPDATE published.claims SET verification = 'unchecked'`],
  ])('%s', async (_, rule, statement) => {
    await expect(owner.query(statement)).rejects.toMatchObject({ constraint: rule });
  });
});

test('what is over stands in nobody’s way: another approval after one that is void, another task after one that is done', async () => {
  await owner.query('BEGIN');
  await owner.query(`UPDATE desk.approvals SET "voidedAt" = now(), "voidReason" = 'The text was edited.'`);
  await owner.query('UPDATE desk.tasks SET "doneAt" = now(), "doneById" = $1', [world.mina.id]);
  for (const statement of [approval, task]) expect((await owner.query(statement)).rowCount).toBe(1);
  await owner.query('ROLLBACK');
});
