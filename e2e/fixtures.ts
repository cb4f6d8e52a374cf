import { type BrowserContext, type BrowserContextOptions, type Page, test as base } from '@playwright/test';
import pg from 'pg';
import { type NewsroomOnDatabase, startEmptyNewsroom } from '../.ci/e2e-server';
import { Colleague } from './colleague';
import { emailOf, type FirstMorning, firstMorning, type PersonName } from './first-morning';
import { everybodysPassword, signIn } from './permissions/staff';
import { Reader } from './reader';

export { expect } from '@playwright/test';

/** A newspaper in production, with its people, one section and a few sources, shared by the tests of one worker. */
type House = NewsroomOnDatabase &
  FirstMorning & {
    /** The database itself, as its owner. */
    db: pg.Client;
    /** Asks it how many rows there are. */
    count(sql: string, ...values: string[]): Promise<number>;
    /** Where people have signed in already, so that not every test begins at the door. */
    kept: Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>;
  };

export type Newsroom = House & {
  /** A browser of their own in which this person sits at their desk; `anew` goes through the door whatever was kept. */
  signIn(name: PersonName, options?: BrowserContextOptions & { anew?: boolean }): Promise<Colleague>;
  /** Through the sign-in page, on a page that is open already. */
  enter(name: PersonName, page: Page): Promise<void>;
  /** A browser that nobody ever signed in with. */
  reader(options?: BrowserContextOptions): Promise<Reader>;
};

/** `severable`: whether the newsroom's database can be taken away, by pulling out its cable. */
export const test = base.extend<{ newsroom: Newsroom }, { severable: boolean; house: House }>({
  severable: [false, { scope: 'worker', option: true }],

  house: [
    async ({ severable }, use) => {
      const running = await startEmptyNewsroom({ severable });
      const db = new pg.Client({ connectionString: running.ownerUrl });
      await db.connect();
      const count: House['count'] = async (sql, ...values) => Number((await db.query<{ count: string }>(sql, values)).rows[0]?.count);
      const morning = await firstMorning(db);
      await comeInEarly(running.url);
      await use({ ...running, ...morning, db, count, kept: new Map() });
      await db.end();
      const code = await running.stop();
      if (code !== 0) throw new Error(`The newsroom ended with ${code}:\n${running.output()}`);
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  newsroom: async ({ house, browser }, use) => {
    const opened: BrowserContext[] = [];
    const readers: Reader[] = [];
    const open = async (options: BrowserContextOptions) => {
      const context = await browser.newContext({ baseURL: house.url, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce', ...options });
      opened.push(context);
      return context;
    };
    await use({
      ...house,
      enter,
      async signIn(name, { anew = false, ...options } = {}) {
        const kept = anew ? undefined : house.kept.get(name);
        const context = await open({ ...options, ...(kept && { storageState: kept }) });
        const colleague = new Colleague(await context.newPage(), house.url);
        if (kept) await colleague.page.goto('/desk');
        else await enter(name, colleague.page);
        if (!anew && !kept) house.kept.set(name, await context.storageState());
        return colleague;
      },
      async reader(options = {}) {
        const reader = await Reader.in(await open(options));
        readers.push(reader);
        return reader;
      },
    });
    await Promise.all(readers.map((reader) => reader.leaves()));
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** The first to come finds a cold house: nothing loaded, nothing connected. That is not what these tests are about. */
async function comeInEarly(site: string): Promise<void> {
  const cookie = await signIn(site, emailOf('tom'));
  await fetch(`${site}/desk`, { headers: { cookie } });
}

async function enter(name: PersonName, page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(emailOf(name));
  await page.getByLabel('Password').fill(everybodysPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/desk');
}
