import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { readAnonymityQueue } from '../anonymity/read-anonymity';
import { requestAnonymity } from '../anonymity/request-anonymity';
import { changeClaim } from '../claims/change-claim';
import { readSourcing } from '../claims/read-sourcing';
import { readFrontPlaces } from '../front/front-places';
import { readReports } from '../remarks/read-reports';
import { listWantingSignatures } from '../review/list-wanting-signatures';
import { overrideFinding } from '../review/override-finding';
import { listNotGoneOut } from '../scheduling/list-not-gone-out';
import { addNote } from '../sources/add-note';
import { fileCrossing } from '../testing/crossing';
import { requestFor } from '../testing/unnamed-official';
import { openWorld, type World } from '../testing/world';
import { searchStories } from './search-stories';

let world: World;
let id: string;

/** What each list of the desk that names the story says of it. */
const lists = {
  'the arrangement of the front': async () => (await readFrontPlaces()).newest,
  'live stories found by their words': () => searchStories(world.daud, 'crossing', { live: true }),
  'what did not go out': () => listNotGoneOut(world.mina),
  'reports from readers': async () => (await readReports(world.daud)).reports,
  'requests that a source go unnamed': () => readAnonymityQueue(world.sana),
  'what waits for a signature': () => listWantingSignatures(world.sana),
};

beforeAll(async () => {
  world = await openWorld();
  const crossing = await fileCrossing(world);
  id = crossing.id;
  await publishFiled(world.mina, world.daud, id);
  const claimId = crossing.claimIds.hold ?? '';
  const guard = await world.source(world.mina, 'A guard', 'official');
  await told(addNote(world.mina, { id: randomUUID(), claimId, source: { id: guard }, stance: 'confirms', terms: 'background' }));
  await told(requestAnonymity(world.mina, requestFor({ storyId: id, claimId, officialId: guard })));
  await told(changeClaim(world.mina, { claimId, seriousAllegation: true }));
  const revisionHash = (await readSourcing(world.lev, id))?.hash ?? '';
  await told(overrideFinding(world.lev, { storyId: id, rule: 'right-of-reply', claimId, revisionHash, reason: 'They cannot be reached.' }));
  await world.desk.remark.create({ data: { storyId: id, kind: 'report', body: 'The gate is blue.' } });
  const missed = { goesOutAt: new Date(), ending: 'refused', endedAt: new Date(), endedReason: 'An open query.' } as const;
  await world.desk.scheduledPublication.create({ data: { storyId: id, revisionHash: 'a'.repeat(64), request: {}, scheduledById: world.daud.id, ...missed } });
});

afterAll(() => world.close());

test.each(Object.entries(lists))('%s mark what went out urgently, until a second person approved', async (_, read) => {
  const marks = async () => (await read()).map(({ awaitsSecond }) => awaitsSecond);
  const urgent = { urgentReason: 'It cannot wait.', approvalId: null };
  await world.desk.publishing.updateMany({ data: { ...urgent, secondedAt: null, secondedById: null } });
  expect(await marks()).toEqual([true]);
  await world.desk.publishing.updateMany({ data: { ...urgent, secondedAt: new Date(), secondedById: world.ines.id } });
  expect(await marks()).toEqual([false]);
});
