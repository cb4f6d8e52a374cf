import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { follow, to, type Way } from './ways';

/** The first story of a list of the desk, entered where one works on it. */
const first =
  (filter: string, place = ''): Way =>
  async (page) => {
    await page.goto(`/desk/stories?${filter}`);
    const address = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
    await page.goto(`${address}${place}`);
  };
const tab =
  (way: Way, name: string): Way =>
  async (page) => {
    await way(page);
    await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  };
/** What somebody does by a command before they look. */
async function tell(page: Page, command: string, input: Record<string, unknown>): Promise<{ id: string }> {
  await page.goto('/desk');
  const answer = await page.request.post(`/api/v1/commands/${command}`, { data: input, headers: { origin: new URL(page.url()).origin } });
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { value: { id: string } }).value;
}
const inReview = first('stage=in_review', '/review');
const writing = first('stage=drafting&whose=mine', '/write');

/** The screens of the desk, in the demo newsroom, each with somebody who may see it. */
export const deskPages: [who: string, what: string, way: Way][] = [
  ['daud', 'an editor’s desk', to('/desk')],
  ['mina', 'a reporter’s desk', to('/desk')],
  ['lev', 'a lawyer’s desk', to('/desk')],
  ['ada', 'an administrator’s desk', to('/desk')],
  ['daud', 'stories', to('/desk/stories')],
  ['daud', 'stories of which there are none', to('/desk/stories?words=nothing+bears+this+name')],
  ['mina', 'a new story', to('/desk/stories/new')],
  ['mina', 'writing', writing],
  ['mina', 'writing, with a claim opened', async (page) => {
    await writing(page);
    await page.getByRole('tabpanel').getByRole('listitem').getByRole('button').first().click();
  }],
  ['mina', 'writing, beside its findings', tab(writing, 'Findings')],
  ['mina', 'writing, beside its map', tab(writing, 'Map')],
  ['mina', 'writing, beside its remarks', tab(writing, 'Remarks')],
  ['mina', 'writing, beside what is around it', tab(writing, 'About')],
  ['daud', 'review', inReview],
  ['daud', 'review, with a claim opened', async (page) => {
    await inReview(page);
    if ((page.viewportSize()?.width ?? 0) < 1000) await page.getByRole('button', { name: /^Sourcing/ }).click();
    await page.getByRole('tabpanel').getByRole('listitem').getByRole('button').first().click();
  }],
  ['daud', 'review, beside its map', tab(inReview, 'Map')],
  ['daud', 'review, beside its findings', tab(inReview, 'Findings')],
  ['daud', 'review, beside its remarks', tab(inReview, 'Remarks')],
  ['daud', 'review, beside its changes', tab(inReview, 'Changes')],
  ['daud', 'review, beside its history', tab(inReview, 'History')],
  ['daud', 'a question before an act', async (page) => {
    await inReview(page);
    await page.getByRole('button', { name: 'Return', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  }],
  ['daud', 'the history of a story', first('standing=live', '/history')],
  ['daud', 'a revision', first('standing=live', '/history/1')],
  ['daud', 'claims', to('/desk/claims')],
  ['daud', 'a claim on the desk', follow('/desk/claims', (page) => page.getByRole('rowheader').getByRole('link'))],
  ['daud', 'what followed when claims changed', to('/desk/falls')],
  ['daud', 'a wave', async (page) => {
    await follow('/desk/falls', (inner) => inner.getByRole('main').getByRole('listitem').getByRole('link'))(page);
    await expect(page).toHaveURL(/\/desk\/falls\/./);
  }],
  ['daud', 'evidence', async (page) => {
    await follow('/desk/claims?words=Kettle+Hill+observatory+received', (inner) => inner.getByRole('rowheader').getByRole('link'))(page);
    await page.getByRole('link', { name: 'Files and checks' }).first().click();
    await expect(page.getByRole('heading', { level: 2, name: 'Chain of custody' })).toBeVisible();
  }],
  ['daud', 'captures of a link', async (page) => {
    await follow('/desk/claims?words=Kettle+Hill+observatory+received', (inner) => inner.getByRole('rowheader').getByRole('link'))(page);
    await page.getByRole('link', { name: 'Captures' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The observatory’s data' })).toBeVisible();
  }],
  ['daud', 'sources', to('/desk/sources')],
  ['daud', 'a source', follow('/desk/sources', (page) => page.getByRole('rowheader').getByRole('link'))],
  ['daud', 'a sealed source', async (page) => {
    const { id: sourceId } = await tell(page, 'add-source', { id: randomUUID(), kind: 'person', name: 'Driver K' });
    await tell(page, 'seal-identity', { sourceId, deskName: 'Driver K', fields: { name: 'Nadir Zaheb' }, reason: 'He fears for his family.', days: 30 });
    await page.goto(`/desk/sources/${sourceId}`);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  }],
  ['daud', 'changing a source', async (page) => {
    await follow('/desk/sources', (inner) => inner.getByRole('rowheader').getByRole('link'))(page);
    await page.goto(`${page.url()}/change`);
  }],
  ['daud', 'merging a source', async (page) => {
    await follow('/desk/sources', (inner) => inner.getByRole('rowheader').getByRole('link'))(page);
    await page.goto(`${page.url()}/merge`);
  }],
  ['daud', 'withdrawing all that a source said', async (page) => {
    await follow('/desk/sources', (inner) => inner.getByRole('rowheader').getByRole('link'))(page);
    await page.goto(`${page.url()}/withdraw`);
  }],
  ['daud', 'a new source', to('/desk/sources/new')],
  ['daud', 'topics', to('/desk/topics')],
  ['daud', 'authors', to('/desk/authors')],
  ['daud', 'the front page on the desk', to('/desk/front')],
  ['daud', 'texts', to('/desk/texts')],
  ['daud', 'overrides', to('/desk/overrides')],
  ['daud', 'the rules', to('/desk/rules')],
  ['daud', 'one’s own page', to('/desk/me')],
  ['ada', 'people', to('/desk/people')],
  ['daud', 'nothing there on the desk', to('/desk/nowhere-at-all')],
  ['mina', 'the list of shortcuts', async (page) => {
    await page.goto('/desk');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
  }],
];
