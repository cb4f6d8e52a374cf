import { randomBytes } from 'node:crypto';
import { requireEmbeddedDatabase } from '@/platform/embedded-database';
import { during } from '@/platform/clock';
import { demoEmail, gatherPeople } from './people';
import { openSections } from './sections';
import { tellCrossing } from './stories/crossing';

type Opened = { people: { email: string; name: string; role: string }[]; password: string };

/**
 * Fills an empty embedded database with a newsroom to walk through: its people, four sections and stories in every
 * state of their life, each written, reviewed and published through the newsroom's own commands.
 */
export async function openDemoNewsroom(): Promise<Opened> {
  requireEmbeddedDatabase();
  const password = readablePassword();
  const opened = Date.now();
  const hoursAgo = (hours: number) => new Date(opened - hours * 3_600_000);
  const people = await during(hoursAgo(24 * 30), () => gatherPeople(password));
  const sections = await during(hoursAgo(24 * 30), openSections);
  await tellCrossing({ people, sections, hoursAgo });
  const listed = Object.entries(people).map(([key, { name, role }]) => ({ email: demoEmail(key), name, role }));
  return { people: listed, password };
}

/** Easy to read out and to type: four groups of letters and digits that cannot be taken for one another. */
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const drawn = [...randomBytes(16)].map((byte) => letters[byte % letters.length]).join('');
  return drawn.replace(/(.{4})(?=.)/g, '$1-');
}
