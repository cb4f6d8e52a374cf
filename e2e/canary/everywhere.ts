import { expect } from '@playwright/test';
import type pg from 'pg';
import { captureFileRoles } from '@/newsroom/capture/capture-file';
import type { Clerk, PublicStory } from '../by-command';
import { crawl } from './crawl';
import { lookAtDatabase, lookAtDatabaseLog, lookAtFiles, lookAtJobs, lookInto, type Lookout, type SurfaceClass } from './surfaces';

const ask = globalThis.fetch;

/** The newsroom in which sealed words are looked for, and what it has. */
export type Place = {
  site: string;
  /** Where it keeps its files. */
  folder: string;
  output(): string;
  db: pg.Client;
  desk: Record<string, Clerk>;
  story: PublicStory;
  claimId: string;
  evidenceIds: readonly string[];
  waveId: string;
  sourceIds: readonly string[];
};

export const forReaders = (type: string): SurfaceClass => (type.includes('text/html') ? 'pages of readers' : 'feeds and exports');

export const publicPaths = ({ address }: PublicStory) => ['/', address, `${address}.json`, '/search?words=bridge', '/corrections', '/how-we-work', '/robots.txt', '/sitemap.xml', '/nothing/here', '/api/v1/published/openapi.json', '/api/v1/published'];

const deskPaths = ({ story, claimId, evidenceIds, waveId, sourceIds }: Place) => [
  '/desk', '/desk/stories', '/desk/claims', `/desk/claims/${claimId}`, '/desk/sources', '/desk/people', '/desk/rules', '/desk/overrides', '/desk/front',
  ...sourceIds.map((id) => `/desk/sources/${id}`), `/desk/sources/${sourceIds.at(-1)}/change`, `/desk/sources/${sourceIds[0]}/merge?with=${sourceIds[1]}`,
  ...evidenceIds.flatMap((id) => [`/desk/evidence/${id}`, `/desk/evidence/${id}/capture`]), '/desk/falls', `/desk/falls/${waveId}`, '/desk/nothing-here',
  ...['write', 'review', 'history', 'history/1'].map((page) => `/desk/stories/${story.id}/${page}`),
];

const apiPaths = ({ story }: Place) => [
  '/api/v1/sources?words=a', '/api/v1/claims?words=', '/api/v1/stories?words=', '/api/v1/openapi.json',
  ...['sourcing', 'remarks', 'touched', 'pictures'].map((what) => `/api/v1/stories/${story.id}/${what}`),
];

/** Who is given the desk's pages as data too, as a browser asks that is on its way; the page itself holds the same data. */
const onTheWay = 'mina';

/** The packages in which the evidence of a story and of a claim is handed on. */
export async function lookAtReports(lookout: Lookout, { site, story, claimId }: Pick<Place, 'site' | 'story' | 'claimId'>, { cookie }: Clerk): Promise<void> {
  for (const from of [`/desk/stories/${story.id}/evidence-report`, `/desk/claims/${claimId}/evidence-report`]) {
    const response = await ask(site + from, { headers: { cookie } });
    lookInto(lookout, 'evidence reports', [...response.headers].join('\n'), new Uint8Array(await response.arrayBuffer()));
  }
}

/** Every file of every capture that was kept, as it is handed over; no authority stamps the time of one. */
export async function lookAtCaptures(lookout: Lookout, { site, db }: Pick<Place, 'site' | 'db'>, { cookie }: Clerk): Promise<void> {
  const { rows } = await db.query<{ id: string; evidenceId: string }>(`SELECT id, "evidenceId" FROM desk.captures WHERE state = 'kept'`);
  expect(rows.length).toBeGreaterThan(0);
  for (const { id, evidenceId } of rows) {
    for (const role of captureFileRoles.filter((each) => each !== 'timestamp')) {
      const response = await ask(`${site}/desk/evidence/${evidenceId}/capture/${id}/${role}?as=file`, { headers: { cookie } });
      expect([role, response.status]).toEqual([role, 200]);
      lookInto(lookout, 'files of captures', `${role} ${[...response.headers].join('\n')}`, new Uint8Array(await response.arrayBuffer()));
    }
  }
}

/** Looks at everything that leaves the newsroom or is kept by it at this moment. */
export async function lookEverywhere(lookout: Lookout, place: Place): Promise<void> {
  const { site, desk, db, story } = place;
  await crawl(lookout, site, publicPaths(story), forReaders);
  for (const [name, { cookie }] of Object.entries(desk)) {
    for (const pathname of [...deskPaths(place), ...apiPaths(place)]) {
      for (const rsc of name === onTheWay && pathname.startsWith('/desk') ? ['0', '1'] : ['0']) {
        const response = await ask(site + pathname, { headers: { cookie, ...(rsc === '1' && { rsc }) }, redirect: 'manual' });
        lookout.look(pathname.startsWith('/api/') ? 'answers of the API' : 'pages of the desk', pathname, [...response.headers].join('\n') + (await response.text()));
      }
    }
  }
  await lookAtReports(lookout, place, desk.mina!);
  await lookAtCaptures(lookout, place, desk.mina!);
  lookout.look('output of the server', 'standard output and errors', place.output());
  await lookAtJobs(lookout, db);
  await lookAtDatabase(lookout, db);
  await lookAtDatabaseLog(lookout, db);
  await lookAtFiles(lookout, place.folder);
}
