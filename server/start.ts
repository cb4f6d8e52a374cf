import { whySealingFails } from '../platform/sealing';
import { settings, SettingsError } from '../platform/settings';
import { loadSettings } from './load-settings';
import { generateClient } from './generated-client';
import { Doorway } from './doorway';
import { Newsstand } from './newsstand/newsstand';

/**
 * From nothing to a newsroom that answers. What it returns ends it again, in the opposite order. Told by `signal` to end
 * before it is done, it takes back what it has done so far and throws.
 */
export async function start({ dev, signal }: { dev: boolean; signal: AbortSignal }): Promise<{ stop(): Promise<void> }> {
  const { port, press } = loadSettings();
  const unsealed = whySealingFails();
  if (unsealed) throw new SettingsError([unsealed]);
  await generateClient();

  const { openDatabase } = await import('./open-database');
  const { keptPagesUntil } = await import('./kept-only');
  // In development the framework sends what changed to open pages over the connections of the server itself.
  const entrance = dev ? new Doorway() : new Newsstand();
  const database = await keptPagesUntil(entrance, openDatabase, { port, press, signal });
  let jobs: { stop(): Promise<void> } | null = null;
  const stop = async () => {
    await entrance.close();
    await jobs?.stop();
    await database.close();
  };
  try {
    signal.throwIfAborted();
    if (entrance.port === null) await entrance.listen(port);
    const demo = database.embedded ? await (await import('./demo-newsroom')).demoNewsroom() : null;
    await (await import('../newsroom/publishing/fill-search-entries')).fillSearchEntries();
    signal.throwIfAborted();
    if (!dev) await buildWhenNeeded();
    signal.throwIfAborted();
    const { openNewsroom, openNewsroomForDevelopment } = await import('./newsroom-handler');
    const newsroom = await (entrance instanceof Newsstand ? openNewsroom(port, entrance) : openNewsroomForDevelopment(port, entrance.server));
    entrance.open(newsroom.handle, newsroom.close);
    jobs = (await import('./start-jobs')).startJobs();
    signal.throwIfAborted();
    announce(entrance.port ?? port, demo);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

async function buildWhenNeeded(): Promise<void> {
  const { build, isBuilt } = await import('./build');
  if (await isBuilt()) return;
  console.log('Building the pages. This takes about a minute, and happens only after a change.');
  await build();
}

type Demo = { people: { email: string; name: string; role: string }[]; password: string } | null;

function announce(port: number, demo: Demo): void {
  const { newsroomName, siteUrl } = settings();
  const lines = ['', `  ${newsroomName} is open.`, '', `  The site   ${siteUrl}`, `  The desk   ${siteUrl}/desk`];
  if (new URL(siteUrl).port !== String(port)) lines.push(`  Listening  port ${port}`);
  if (demo) {
    const width = Math.max(...demo.people.map(({ email }) => email.length));
    lines.push('', `  Sign in as any of these, with the password  ${demo.password}`, '');
    lines.push(...demo.people.map(({ email, name, role }) => `    ${email.padEnd(width)}   ${name}, ${role}`));
  }
  console.log([...lines, ''].join('\n'));
}
