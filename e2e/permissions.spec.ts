import { expect, test } from '@playwright/test';
import { commands } from '@/newsroom/registry';
import { actsOnClaims } from './permissions/acts-on-claims';
import { actsOnSealed } from './permissions/acts-on-sealed';
import { actsOnStories } from './permissions/acts-on-stories';
import { actsWithAnonymity } from './permissions/acts-with-anonymity';
import { officeActs } from './permissions/office-acts';
import { filesWithServerActions, pagesOfTheDesk, routesOfTheApi, routesOutsideThatChange } from './permissions/on-disk';
import { type Row, rowsUnder } from './permissions/read-rulebook';
import { fillShowcase, type Showcase } from './permissions/showcase';
import type { State } from './permissions/stages';
import { openStaffedNewsroom, type Staffed } from './permissions/staff';
import { tryAddress } from './permissions/try-address';
import { type StoryTable, tryInOffice, tryOnStories } from './permissions/try-row';
import { waysAround } from './permissions/ways-around';

const tables: Record<string, StoryTable> = {
  'Stories open to the desk': { owner: 'owner', restricted: false, named: ['named'], contributors: ['contributor'] },
  'Restricted stories': { owner: 'owner', restricted: true, named: ['named reporter', 'named editor', 'named lawyer'], contributors: [] },
  'An editor’s own story': { owner: 'owning editor', restricted: false, named: [], contributors: [] },
};

const acts = { ...actsOnStories, ...actsOnClaims, ...actsWithAnonymity };

const inOffice = { ...officeActs, ...actsOnSealed };

const office = rowsUnder('The newsroom as a whole');
const pages = rowsUnder('Pages of the desk');
const routes = rowsUnder('Routes of the API');

/** Nothing here opens a browser, so there is nothing to trace. */
test.use({ trace: 'off' });

test.describe('The rulebook is whole', () => {
  const commandOf = ({ what }: Row) => what.split(' ')[0] ?? '';
  const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
  const open = rowsUnder('Stories open to the desk');
  const restricted = rowsUnder('Restricted stories');

  test('every command has a row, and every row a command', () => {
    expect(sorted([...open, ...office].map(commandOf))).toEqual(sorted(Object.keys(commands)));
  });

  test('every command on a story has a row for restricted stories', () => {
    expect(sorted(restricted.map(commandOf))).toEqual(sorted(open.map(commandOf)));
  });

  test('every command is done by somebody, but those of the system', () => {
    const done = [...open, ...office].filter(({ cells }) => Object.values(cells).includes('yes')).map(commandOf);
    expect(Object.keys(commands).filter((name) => !done.includes(name))).toEqual(['expire-anonymity', 'fail-capture', 'keep-capture', 'keep-document-view', 'link-identity', 'miss-scheduled', 'note-credentials', 'note-link-check', 'note-recording', 'note-refused-sign-in', 'note-sealed-refusal', 'prepare-corrections', 'publish-scheduled', 'report-error', 'sign-in', 'verify-evidence']);
  });

  test('every page of the desk has a row', () => {
    expect(sorted(pages.map(({ what }) => what))).toEqual(sorted(pagesOfTheDesk()));
  });

  test('every route of the API has a row', () => {
    expect(sorted(routes.map(({ what }) => what))).toEqual(sorted(routesOfTheApi()));
  });

  // It has no row: a reader who finds an error is nobody to the newsroom, and so is whoever of the newsroom finds one.
  test('outside the API and the desk, only a reader’s report of an error changes anything', () => {
    expect(routesOutsideThatChange()).toEqual(['POST /report/send']);
  });

  test('only signing in and out are server actions', () => {
    expect(filesWithServerActions()).toEqual(['app/(door)/actions.ts']);
  });
});

test.describe('In a newsroom', () => {
  let newsroom: Staffed;
  test.beforeAll(async () => {
    newsroom = await openStaffedNewsroom();
  });
  test.afterAll(() => newsroom.close());

  test.describe('pages and routes', () => {
    let showcase: Showcase;
    test.beforeAll(async () => {
      showcase = await fillShowcase(newsroom);
    });
    for (const row of [...pages, ...routes]) {
      test(`${row.what}, ${row.states[0]}`, async () => {
        expect(await tryAddress(newsroom, showcase, row)).toEqual(row.cells);
      });
    }
  });

  for (const [heading, table] of Object.entries(tables)) {
    test.describe(heading, () => {
      for (const row of rowsUnder(heading)) {
        for (const state of row.states) {
          test(`${row.what}, ${state}`, async () => {
            expect(await tryOnStories(newsroom, table, row, state as State, known(acts, row))).toEqual(row.cells);
          });
        }
      }
    });
  }

  test.describe('The newsroom as a whole', () => {
    for (const row of office) {
      test(row.what, async () => {
        expect(await tryInOffice(newsroom, row, known(inOffice, row))).toEqual(row.cells);
      });
    }
  });

  test.describe('Ways around', () => waysAround(() => newsroom));
});

function known<Each>(ways: Record<string, Each>, { what }: Row): Each {
  const way = ways[what];
  if (!way) throw new Error(`The rulebook has “${what}”, and nothing says how to try it.`);
  return way;
}
