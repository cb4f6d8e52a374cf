import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openDemoNewsroom } from '../prisma/seed/demo-newsroom';
import { deskDatabase } from '../platform/database';
import { requireEmbeddedDatabase } from '../platform/embedded-database';
import { settings } from '../platform/settings';
import { beginDemo, endDemo } from './unfinished-demo';

type Demo = { people: { email: string; name: string; role: string }[]; password: string };

/**
 * Opens the demo newsroom when the embedded database is empty. Afterwards, as long as demo people can sign in,
 * returns them with the password they were given, which is kept beside the database.
 */
export async function demoNewsroom(): Promise<Demo | null> {
  requireEmbeddedDatabase();
  const file = path.join(settings().stetDirectory, 'demo-newsroom.json');
  if ((await deskDatabase().person.count()) === 0) {
    await beginDemo();
    const opened = await openDemoNewsroom();
    await writeFile(file, JSON.stringify(opened), { mode: 0o600 });
    await endDemo();
  }
  const text = await readFile(file, 'utf8').catch(() => null);
  return text ? withoutThoseWhoLeft(JSON.parse(text) as Demo) : null;
}

async function withoutThoseWhoLeft(demo: Demo): Promise<Demo | null> {
  const still = await deskDatabase().person.findMany({
    where: { email: { in: demo.people.map(({ email }) => email) }, deactivatedAt: null },
    select: { email: true },
  });
  const emails = new Set(still.map(({ email }) => email));
  const people = demo.people.filter(({ email }) => emails.has(email));
  return people.length > 0 ? { ...demo, people } : null;
}
