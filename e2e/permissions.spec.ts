import { expect, test } from '@playwright/test';
import { actsOnClaims } from './permissions/acts-on-claims';
import { actsOnStories } from './permissions/acts-on-stories';
import { officeActs } from './permissions/office-acts';
import { type Row, rowsUnder } from './permissions/read-rulebook';
import { type State } from './permissions/stages';
import { openStaffedNewsroom, type Staffed } from './permissions/staff';
import { type StoryTable, tryInOffice, tryOnStories } from './permissions/try-row';

let newsroom: Staffed;
test.beforeAll(async () => {
  newsroom = await openStaffedNewsroom();
});
test.afterAll(() => newsroom.close());

const acts = { ...actsOnStories, ...actsOnClaims };

const tables: Record<string, StoryTable> = {
  'Stories open to the desk': { owner: 'owner', restricted: false, named: ['named'], contributors: ['contributor'] },
  'Restricted stories': { owner: 'owner', restricted: true, named: ['named reporter', 'named editor', 'named lawyer'], contributors: [] },
  'An editor’s own story': { owner: 'owning editor', restricted: false, named: [], contributors: [] },
};

for (const [heading, table] of Object.entries(tables)) {
  test.describe(heading, () => {
    for (const row of rowsUnder(heading)) {
      for (const state of row.states) {
        test(`${row.what}, ${state}`, async () => {
          const act = known(acts, row);
          expect(await tryOnStories(newsroom, table, row, state as State, act)).toEqual(row.cells);
        });
      }
    }
  });
}

test.describe('The newsroom as a whole', () => {
  for (const row of rowsUnder('The newsroom as a whole')) {
    test(row.what, async () => {
      expect(await tryInOffice(newsroom, row, known(officeActs, row))).toEqual(row.cells);
    });
  }
});

function known<Each>(ways: Record<string, Each>, { what }: Row): Each {
  const way = ways[what];
  if (!way) throw new Error(`The rulebook has “${what}”, and nothing says how to try it.`);
  return way;
}
