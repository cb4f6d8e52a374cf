import type pg from 'pg';
import type { Clerk, PublicStory } from '../by-command';
import { crawl } from './crawl';
import { lookAtDatabase, lookAtDatabaseLog, lookAtFiles, lookAtJobs, lookAtReport, type Lookout, type SurfaceClass } from './surfaces';

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
  sourceIds: readonly string[];
};

export const forReaders = (type: string): SurfaceClass => (type.includes('text/html') ? 'pages of readers' : 'feeds and exports');

export const publicPaths = ({ address }: PublicStory) => ['/', address, `${address}.json`, '/search?words=bridge', '/corrections', '/how-we-work', '/robots.txt', '/sitemap.xml', '/nothing/here', '/api/v1/published/openapi.json', '/api/v1/published'];

const deskPaths = ({ story, sourceIds }: Place) => [
  '/desk', '/desk/stories', '/desk/claims', '/desk/sources', '/desk/people', '/desk/rules', ...sourceIds.map((id) => `/desk/sources/${id}`),
  `/desk/stories/${story.id}/write`, `/desk/stories/${story.id}/review`, `/desk/stories/${story.id}/history`, '/desk/nothing-here',
];

const apiPaths = ({ story }: Place) => ['/api/v1/sources?words=a', '/api/v1/claims?words=', '/api/v1/stories?words=', `/api/v1/stories/${story.id}/sourcing`, `/api/v1/stories/${story.id}/remarks`, '/api/v1/openapi.json'];

/** The packages in which the evidence of a story and of a claim is handed on. */
export async function lookAtReports(lookout: Lookout, { site, story, claimId }: Pick<Place, 'site' | 'story' | 'claimId'>, { cookie }: Clerk): Promise<void> {
  for (const from of [`/desk/stories/${story.id}/evidence-report`, `/desk/claims/${claimId}/evidence-report`]) {
    const response = await ask(site + from, { headers: { cookie } });
    lookAtReport(lookout, [...response.headers].join('\n'), new Uint8Array(await response.arrayBuffer()));
  }
}

/** Looks at everything that leaves the newsroom or is kept by it at this moment. */
export async function lookEverywhere(lookout: Lookout, place: Place): Promise<void> {
  const { site, desk, db, story } = place;
  await crawl(lookout, site, publicPaths(story), forReaders);
  for (const { cookie } of Object.values(desk)) {
    for (const pathname of [...deskPaths(place), ...apiPaths(place)]) {
      for (const rsc of ['0', '1']) {
        const response = await ask(site + pathname, { headers: { cookie, ...(rsc === '1' && { rsc }) }, redirect: 'manual' });
        lookout.look(pathname.startsWith('/api/') ? 'answers of the API' : 'pages of the desk', pathname, [...response.headers].join('\n') + (await response.text()));
      }
    }
  }
  await lookAtReports(lookout, place, desk.mina!);
  lookout.look('output of the server', 'standard output and errors', place.output());
  await lookAtJobs(lookout, db);
  await lookAtDatabase(lookout, db);
  await lookAtDatabaseLog(lookout, db);
  await lookAtFiles(lookout, place.folder);
}
