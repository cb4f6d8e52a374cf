import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { gatherPeople } from './people';
import { openSections } from './sections';
import { tellCrossing } from './stories/crossing';
let db: TestDatabase;
beforeAll(async () => { db = await openTestDatabase(); });
afterAll(async () => { await db.close(); });
test('x', async () => {
  const people = await gatherPeople('some long password');
  const sections = await openSections();
  const now = Date.now();
  await tellCrossing({ people, sections, hoursAgo: (h) => new Date(now - h * 3_600_000) });
  expect(await db.site.publishedStory.count()).toBe(1);
});
