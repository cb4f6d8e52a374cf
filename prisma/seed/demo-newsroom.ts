import { randomBytes } from 'node:crypto';
import { requireEmbeddedDatabase } from '@/platform/embedded-database';
import { during } from '@/platform/clock';
import type { DemoNewsroom } from './newsroom-of-the-demo';
import { demoEmail, gatherPeople } from './people';
import { openSections } from './sections';
import { tellBusiness } from './stories/business';
import { tellCrossing } from './stories/crossing';
import { tellInWork } from './stories/in-work';
import { tellPolitics } from './stories/politics';
import { tellScience } from './stories/science';
import { tellWorld } from './stories/world';
import { writeTexts } from './texts';
import { nameTopicsAndAuthors } from './topics-and-authors';

type Opened = { people: { email: string; name: string; role: string }[]; password: string };

/**
 * Fills an empty embedded database with a newsroom to walk through: its people, four sections and stories in every
 * state of their life, each written, reviewed and published through the newsroom's own commands.
 */
export async function openDemoNewsroom(): Promise<Opened> {
  requireEmbeddedDatabase();
  const password = readablePassword();
  const { people } = await tellEverything(password);
  const listed = Object.entries(people).map(([key, { name, role }]) => ({ email: demoEmail(key), name, role }));
  return { people: listed, password };
}

/** Tells every story of the demo, the oldest first, so that each happens after what it follows. */
export async function tellEverything(password: string): Promise<DemoNewsroom> {
  const opened = Date.now();
  const hoursAgo = (hours: number) => new Date(opened - hours * 3_600_000);
  const people = await during(hoursAgo(24 * 30), () => gatherPeople(password));
  const sections = await during(hoursAgo(24 * 30), openSections);
  const names = await during(hoursAgo(24 * 30), () => nameTopicsAndAuthors(people.ines));
  await during(hoursAgo(24 * 30), () => writeTexts(people.sana));
  const newsroom = { people, sections, names, hoursAgo };
  for (const tell of [tellWorld, tellScience, tellBusiness, tellPolitics, tellCrossing, tellInWork]) await tell(newsroom);
  return newsroom;
}

/** Easy to read out and to type: four groups of letters and digits that cannot be taken for one another. */
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const drawn = [...randomBytes(16)].map((byte) => letters[byte % letters.length]).join('');
  return drawn.replace(/(.{4})(?=.)/g, '$1-');
}
