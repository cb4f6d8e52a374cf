import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { addresses, siteDatabase } from '@/platform/database';
import { log } from '@/platform/log';
import { settings } from '@/platform/settings';
import type { Newsstand } from '../newsstand/newsstand';
import { keptAddress } from './addresses';
import type { ChangesUnderWay } from './changes-under-way';
import { PressDoor } from './answer';
import { Filling } from './filling';
import type { Rendering } from './finish-page';
import { ChangeFollower } from './follow-changes';
import { followHour } from './follow-hour';
import { KeptPages } from './kept-pages';
import { Press } from './press';
import { Questions } from './questions';
import { privateRenderer, type PrivateWay, type Render } from './render-privately';
import { sweepBegun } from './replace-file';
import { stampOf } from './stamp';
import { within } from './within';

/** How long a process that ends renders what changes named last, in milliseconds. */
const longestEnd = 2_000;

export type OpenPress = {
  door: PressDoor;
  /** Resolves when what is kept here follows every change that was true at the time of the call. */
  follow(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens the press of this process: takes up what is kept on disk, catches up with what changed since, and follows from
 * there. Works, with what is kept, while the database is away. Null where settings say PRESS=off.
 * @param way where the framework renders pages
 * @param newsstand where readers come in: it may hand out by itself what it is offered
 * @param changes what people change just now goes before what nobody waits for
 */
export async function openPress(
  way: PrivateWay,
  { offers, utilization }: Pick<Newsstand, 'offers' | 'utilization'>,
  changes: ChangesUnderWay,
): Promise<OpenPress | null> {
  const said = settings();
  const { press: wanted, siteUrl } = said;
  if (!wanted) return null;
  const build = await readFile(path.resolve('.next/BUILD_ID'), 'utf8');
  const kept = new KeptPages(wanted.directory, stampOf(build.trim(), said));
  const after = await whereToGoOn(kept);
  const render = withWords(privateRenderer(way, siteUrl));
  const filling = new Filling(kept, siteUrl, utilization);
  const press = new Press({ render, kept, memory: wanted.memory, filling, offers, changes });
  if (after === null) await kept.clear();
  else await press.touch(after, []);
  const door = new PressDoor(press, new Questions(render), (since) => offers.unconfirmed(since));
  let written = after;
  const savePosition = async () => {
    const position = press.position();
    if (position === written) return;
    written = position;
    await kept.setPosition(position).catch((error: unknown) => log.error({ err: error }, 'the position of the press could not be kept'));
  };
  const follower = new ChangeFollower({
    connectionString: addresses().site,
    after,
    onChanges: (last, touched, first) => press.touch(last, touched, first),
    onConfirmed: (confirmed) => {
      door.confirmed(confirmed);
      if (confirmed) void press.retry().then(() => followHour(press, kept)).then(() => filling.goOn());
      void savePosition();
    },
  });
  await follower.start();
  void finishStyles(press);
  void press.renewKept();
  filling.begin(press);
  void sweepBegun(kept.folder).catch((error: unknown) => log.error({ err: error }, 'what was begun and never written could not be taken away'));
  return {
    door,
    follow: () => follower.catchUp(),
    close: async () => {
      filling.end();
      await followToTheEnd(press, follower);
      await savePosition();
    },
  };
}

/**
 * Stops following only when the last rendering has come and what overtook it was heard of: other processes, which had
 * heard before there was a file, would take one from older state for current when they start again.
 */
export async function followToTheEnd(press: Press, follower: ChangeFollower): Promise<void> {
  await press.settle();
  await follower.catchUp();
  await within(longestEnd, press.idle());
  await follower.stop();
}

/** Every page needs them and waits for them, and they are compressed as small as they go: not while a reader waits. */
async function finishStyles(press: Press): Promise<void> {
  const files = await readdir(path.resolve('.next/static'), { recursive: true }).catch(() => []);
  const addresses = files.filter((file) => file.endsWith('.css')).flatMap((file) => keptAddress(`/_next/static/${file}`) ?? []);
  await Promise.all(addresses.map((address) => press.page(address)));
}

/**
 * The last change that the kept pages follow. Null, to begin anew, where nothing was kept, or where the database is behind
 * it: another one, or one restored from a backup, whose changes will bear ids that seem to be known already.
 */
export async function whereToGoOn(kept: KeptPages): Promise<bigint | null> {
  const position = await kept.position();
  const newest = await siteDatabase()
    .publicChange.aggregate({ _max: { id: true } })
    .then(({ _max }) => _max.id ?? 0n, () => null);
  return position !== null && newest !== null && newest < position ? null : position;
}

/**
 * What a page of the framework cannot answer by itself: 410, for which the page of a story that was taken down leads to
 * what says so; and 404 with words in it, which the framework leaves to a script.
 */
function withWords(render: Render): Render {
  return async (address): Promise<Rendering> => {
    const rendering = await render(address);
    if (rendering.headers.location === '/gone') return render('/gone');
    const isBlank = rendering.status === 404 && rendering.headers['content-type']?.startsWith('text/html') === true;
    const words = isBlank ? await render('/nothing-here') : null;
    return words?.status === 200 ? { ...words, status: 404 } : rendering;
  };
}
