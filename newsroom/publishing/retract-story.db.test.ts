import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { addNote } from '../sources/add-note';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { openWorld, type World } from '../testing/world';
import { retractStory } from './retract-story';

let world: World;
let crossing: Crossing;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
  await publishFiled(world.mina, world.daud, crossing.id);
  await confide('Torvald Quennerly', { terms: 'background', publicAttribution: 'An officer of the post' });
  await confide('Marit Osei', { terms: 'off_record', exactWords: 'nobody at the gate was ever armed' });
});

afterAll(() => world.close());

/** Somebody whom the story rests on too, and what they were promised. */
async function confide(name: string, promised: { terms: 'background' | 'off_record'; publicAttribution?: string; exactWords?: string }): Promise<void> {
  const id = await world.source(world.mina, name, 'person');
  await told(addNote(world.mina, { id: randomUUID(), claimId: crossing.claimIds.hold ?? '', source: { id }, stance: 'asserts', ...promised }));
}

const standing = async () => (await world.site.publishedStory.findUniqueOrThrow({ where: { id: crossing.id } })).standing;

test.each([
  ['names who spoke on background', 'We relied on Torvald Quennerly, who was not there.', /^A source who is not to be named is named in the notice\./],
  ['quotes what was said off the record', 'It was not so: “nobody at the gate was ever armed”.', /^The notice quotes .*said off the record\./],
])('a notice that %s is refused, and the story stands as it was', async (_, notice, sentence) => {
  const answer = await retractStory(world.daud, { storyId: crossing.id, notice });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'conflict', sentence: expect.stringMatching(sentence) as string } });
  expect(await standing()).toBe('live');
});

test('a notice that says no more than it may goes out at once, in the words of one person', async () => {
  await told(retractStory(world.daud, { storyId: crossing.id, notice: 'An officer of the post was not there, and the Taliban say so: “we hold the gate”.' }));
  expect(await standing()).toBe('retracted');
});
