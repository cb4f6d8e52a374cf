/**
 * What one core serves: the crossing story through the press, beside a static file in nginx, a bare Node server with the
 * same bytes, and the site without the press; how soon a publication is read; and what a first visit weighs. All of it
 * with the demo newsroom's stories in the database, and again with many.
 */
import { folder } from './own-settings';
import { parseArgs } from 'node:util';
import path from 'node:path';
import { startServer } from '@/.ci/e2e-server';
import { deskDatabase } from '@/platform/database';
import { build, isBuilt } from '@/server/build';
import { demoNewsroom } from '@/server/demo-newsroom';
import { ms, report } from './measure';
import { coldPages } from './site/cold-pages';
import { type Editions, openEditions } from './site/editions';
import { type FirstVisit, firstVisit } from './site/first-visit';
import { connections, load, loadProgram } from './site/load';
import { insertPublished } from './site/many-published';
import { canPin, cores, pin } from './site/one-core';
import { publishTimes, type PublishTimes } from './site/publish-times';
import { type Rivals, startRivals } from './site/rivals';
import { type Contender, type Figures, inRounds } from './site/rounds';
import { type Storm, stormDuring } from './site/storm';
import { inTemporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '10' },
    warm: { type: 'string', default: '20' },
    publications: { type: 'string', default: '50' },
    stories: { type: 'string', default: '100000' },
  },
});
const [rounds, seconds, warm, publications, many] = [values.rounds, values.seconds, values.warm, values.publications, values.stories].map(Number) as [number, number, number, number, number];

type Measured = { stories: number; figures: Map<string, Figures>; storms: Storm[]; times: PublishTimes; visit: FirstVisit };

pin(process.pid, cores.others);
if (!(await isBuilt())) {
  console.log('Building the pages first.');
  await build();
}
await inTemporaryNewsroom({ durable: true }, async (newsroom) => {
  await demoNewsroom();
  const story = await openEditions();
  const few = await measureAll(newsroom, story, 'few');
  printSite(few);
  await insertPublished(newsroom.ownerUrl, many);
  const after = await measureAll(newsroom, story, 'many');
  printSite(after);
  printGrowth(few, after);
});

/** Everything, by servers of its own that end with it. */
async function measureAll({ ownerUrl, beforeClosing }: TemporaryNewsroom, story: Editions, name: string): Promise<Measured> {
  const ending: (() => Promise<unknown>)[] = [];
  const end = async () => {
    for (const act of ending.splice(0).toReversed()) await act();
  };
  beforeClosing(end);
  const own = path.join(folder, name);
  const environment = { DATABASE_URL: ownerUrl, FILES_DIRECTORY: path.join(folder, 'files') };
  const rivals = await startRivals({ folder: own, environment, address: story.read.address, beforeClosing: (act) => ending.push(act) });
  const storms: Storm[] = [];
  const figures = await inRounds(contenders(rivals, story, ownerUrl, storms), { rounds, seconds, warm });
  // One newsroom, so one address: pages of another site would be no use to it, and it would render all of them itself.
  const second = await startServer({ ...environment, SITE_URL: rivals.site.url, PRESS_DIRECTORY: path.join(own, 'press') });
  ending.push(second.stop);
  pin(second.pid, cores.server);
  const times = await publishTimes({ count: publications, warm }, [rivals.site.url, second.url], story);
  const visit = await firstVisit(rivals.site.url + story.read.address);
  await end();
  return { stories: await deskDatabase().publishedStory.count(), figures, storms, times, visit };
}

function contenders({ site, off, bare, plain, kept }: Rivals, story: Editions, ownerUrl: string, storms: Storm[]): Contender[] {
  const { address } = story.read;
  const ofPage = (name: string, rival: { url: string; pid: number } | null, path = address): Contender =>
    rival ? { name, pid: rival.pid, work: (length) => load(rival.url + path, length) } : { name, skipped: 'there is no nginx, and Debian’s could not be had' };
  return [
    ofPage('nginx, a static file', plain, '/page'),
    ofPage('bare Node, from memory', bare, '/'),
    ofPage('the press, warm', site),
    ofPage('the site, press off', off),
    {
      name: 'the press in a storm',
      pid: site.pid,
      warmedBy: 'the press, warm',
      work: async (length) => {
        const working = load(site.url + address, length);
        storms.push(await stormDuring(working, { site: site.url, story, ownerUrl }));
        return working;
      },
    },
    ofPage('nginx, the kept pages', kept),
    { name: 'cold pages, 10 at once', pid: site.pid, warmedBy: 'the press, warm', work: (length) => coldPages(ownerUrl, site.url, story.read.id, length) },
  ];
}

function printSite({ stories, figures, storms, times, visit }: Measured): void {
  const perSecond = (name: string) => figures.get(name)?.perSecond ?? NaN;
  const ratio = (value: number) => (Number.isFinite(value) ? value.toFixed(2) : '–');
  const rows = [...figures].map(([name, { skipped, perSecond: each, p99, processor, errors }]) =>
    skipped
      ? [name, `skipped: ${skipped}`]
      : [name, each.toFixed(0), ratio(each / perSecond('bare Node, from memory')), ratio(each / perSecond('the site, press off')), ms(p99), processor.toFixed(1), String(errors)],
  );
  const where = canPin ? `server on one core, ${loadProgram} and PostgreSQL on another` : `${loadProgram}, NOT kept to cores of their own`;
  const title = `The crossing story among ${stories.toLocaleString('en')}: ${connections} connections, ${rounds} rounds of ${seconds} s after ${warm} s, ${where}`;
  report(title, ['', 'requests/s', '× bare Node', '× press off', 'p99', 'CPU µs each', 'errors'], rows);
  const most = (of: (storm: Storm) => number) => Math.max(...storms.map(of));
  const sum = (of: (storm: Storm) => number) => storms.reduce((total, storm) => total + of(storm), 0);
  console.log(
    [
      '',
      `In the storms: ${sum(({ publications: made }) => made)} publications in ${rounds * seconds} s, ${sum(({ reads }) => reads)} readings of the story that changed, ${sum(({ errors }) => errors)} of them failed.`,
      `  oldest page that arrived: ${ms(most(({ sinceReturned }) => sinceReturned))} after the command that replaced it had returned, ${ms(most(({ sinceCommitted }) => sinceCommitted))} after it was committed`,
      `From the call of publish-story, ${times.publications} updates, two processes:`,
      ...([['the call returned', times.returned], ['new page in the process that took it', times.taking], ['new page in every process', times.everywhere]] as const).map(
        ([what, { p50, p95 }]) => `  ${what}: median ${ms(p50)}, p95 ${ms(p95)}`,
      ),
      `  not yet there when the call returned: ${times.notThereOnReturn}`,
      `A first visit, bytes over the wire: ${visit.document + visit.styles + visit.fonts + visit.scripts + visit.others} without pictures (page ${visit.document}, styles ${visit.styles}, fonts ${visit.fonts}, scripts ${visit.scripts}, others ${visit.others}); pictures ${visit.pictures}`,
    ].join('\n'),
  );
}

function printGrowth(few: Measured, after: Measured): void {
  const counts = [few, after].map(({ stories }) => stories.toLocaleString('en'));
  const pair = (name: string, before: number, later: number, say: (value: number) => string) => [name, say(before), say(later), (later / before).toFixed(2)];
  const rows = [...few.figures].flatMap(([name, { perSecond, skipped }]) =>
    skipped ? [] : [pair(`${name}, requests/s`, perSecond, after.figures.get(name)?.perSecond ?? NaN, (value) => value.toFixed(0))],
  );
  for (const each of ['returned', 'taking', 'everywhere'] as const) rows.push(pair(`publishing: ${each}, median`, few.times[each].p50, after.times[each].p50, ms));
  report(`With ${counts.join(' stories before readers, and with ')}`, ['', ...counts, 'ratio'], rows);
}
