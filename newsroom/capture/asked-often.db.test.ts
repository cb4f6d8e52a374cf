import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '@/prisma/seed/told';
import { addEvidence } from '../evidence/add-evidence';
import type { Person } from '../people/actor';
import { openWorld, type World } from '../testing/world';
import { captureLink } from './capture-link';
import { checkLink } from './check-link';

type Link = { claimId: string; evidenceId: string };

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

async function linkOf(who: Person): Promise<Link> {
  const { id: claimId } = await world.desk.claim.create({ data: { statement: 'The court found for the harbour.', createdById: who.id } });
  const evidenceId = randomUUID();
  await told(addEvidence(who, { id: evidenceId, claimId, kind: 'link', title: 'The ruling', url: 'https://court.example/' }));
  return { claimId, evidenceId };
}

/** What was asked for before has ended by then. */
async function capture(who: Person, link: Link) {
  await world.desk.capture.updateMany({ where: { evidenceId: link.evidenceId }, data: { state: 'failed', failure: 'Nothing answered.', finishedAt: new Date() } });
  return captureLink(who, { id: randomUUID(), ...link });
}

test.each([
  [40, 'captures', capture],
  [100, 'looks at a link', checkLink],
] as const)('one person asks for %i %s in a quarter of an hour; more leave no trace until it is over, and hinder nobody else', async (most, _, ask) => {
  const [link, others] = [await linkOf(world.mina), await linkOf(world.tom)];
  const asked = async () => [
    await world.desk.custodyEvent.count({ where: { evidenceId: link.evidenceId } }),
    await world.desk.auditEvent.count({ where: { subjectId: link.evidenceId } }),
  ];
  expect(await ask(world.mina, others), 'what is refused is asked for all the same').toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  for (let times = 1; times < most; times += 1) await told(ask(world.mina, link));
  const before = await asked();
  const tooMany = { ok: false, refusal: { code: 'too_many', sentence: expect.stringContaining('Wait a few minutes.') as string } };
  expect(await Promise.all([ask(world.mina, link), ask(world.mina, others)])).toMatchObject([tooMany, tooMany]);
  expect(await asked()).toEqual(before);
  await told(ask(world.tom, others));

  await world.desk.rateLimit.updateMany({ data: { expire: Date.now() - 1 } });
  await told(ask(world.mina, link));
});
