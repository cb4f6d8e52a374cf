import type { Locator, Page, Route } from '@playwright/test';
import { body, dateline, doc, headline as headlineOf, p, standfirst } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import type { Colleague } from './colleague';
import { expect, type Newsroom, test } from './fixtures';
import { approveFiled, fileStory } from './file-story';
import { openToWrite, writing } from './writing';

test('words typed without a connection stay on the device, and are saved when it is back', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  await writing(mina, newsroom, 'A storm over the pass');
  await mina.page.context().setOffline(true);
  await mina.page.keyboard.type('The road is closed');
  await expect(mina.saving).toHaveText('Offline: kept on this device');
  await mina.page.keyboard.type(' until morning.');
  await mina.page.context().setOffline(false);
  await mina.isSaved();
  await mina.page.reload();
  await expect(mina.text).toContainText('The road is closed until morning.');
});

test('a line that is dead without saying so is no wait without end', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  await mina.page.clock.install();
  await writing(mina, newsroom, 'A storm that took the line');
  await mina.page.route('**/api/v1/commands/save-draft', () => undefined);
  const asked = mina.page.waitForRequest('**/api/v1/commands/save-draft');
  await mina.page.keyboard.type('The line is dead');
  await mina.page.clock.runFor(1_000);
  await asked;
  await expect(mina.saving).toHaveText('Saving…');
  await mina.page.clock.runFor(30_000);
  await expect(mina.saving).toHaveText('Offline: kept on this device');
  await mina.page.unroute('**/api/v1/commands/save-draft');
  await mina.page.clock.resume();
  await mina.isSaved();
});

test('words typed without a connection survive the page being closed, which is not done unasked', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const id = await writing(mina, newsroom, 'A second storm over the pass');
  await mina.page.context().setOffline(true);
  await mina.page.keyboard.type('Snow fell all night.');
  await expect(mina.saving).toHaveText('Offline: kept on this device');
  await mina.page.keyboard.type(' Nobody passed.');
  const [asked, closed] = [mina.page.waitForEvent('dialog'), mina.page.waitForEvent('close')];
  await mina.page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.accept();
  await closed;
  await mina.page.context().setOffline(false);
  const again = await mina.inNewTab();
  await again.page.goto(`/desk/stories/${id}/write`);
  await again.page.getByRole('region', { name: 'Text kept on this device' }).getByRole('button', { name: 'Compare' }).click();
  await expect(again.page.getByRole('region', { name: 'Comparison' })).toContainText('Snow fell all night. Nobody passed.');
  await again.page.getByRole('button', { name: 'Take the kept text' }).click();
  await expect(again.text).toContainText('Snow fell all night. Nobody passed.');
  await again.isSaved();
});

test('of two tabs, the stale one shows both texts and loses neither', async ({ newsroom }) => {
  const first = await newsroom.signIn('mina');
  const id = await writing(first, newsroom, 'Two tabs');
  const second = await first.inNewTab();
  await openToWrite(second, id);
  await first.page.keyboard.type('Written in the first tab.');
  await first.isSaved();
  await second.page.keyboard.type('Written in the second tab.');
  const stale = second.page.getByRole('dialog', { name: /Mina Rahimi saved a newer text at/ });
  await expect(stale.getByRole('region', { name: 'Comparison' })).toContainText('Written in the first tab.');
  await expect(stale.getByRole('region', { name: 'Comparison' })).toContainText('Written in the second tab.');
  await stale.getByRole('button', { name: 'Keep mine on top of theirs' }).click();
  await second.isSaved();
  await second.page.goto(`/desk/stories/${id}/history`);
  await expect(second.page.getByRole('main')).toContainText('Mina Rahimi’s text, before Mina Rahimi’s was put on top');

  await first.page.keyboard.type(' And more of it.');
  const again = first.page.getByRole('dialog', { name: /saved a newer text at/ });
  await again.getByRole('button', { name: 'Take theirs' }).click();
  await expect(first.text).toContainText('Written in the second tab.');
  await first.isSaved();
  await first.page.reload();
  await first.page.getByRole('region', { name: 'Text kept on this device' }).getByRole('button', { name: 'Compare' }).click();
  await expect(first.page.getByRole('region', { name: 'Comparison' })).toContainText('And more of it.');
});

test('a claim whose form is closed before the newsroom has answered keeps its words; a source whose answer is lost is added once', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const sentence = 'Nobody slept in the valley.';
  await writing(mina, newsroom, 'A slow answer');
  await mina.page.keyboard.type(sentence);
  await mina.isSaved();
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await mina.page.route('**/commands/make-claim', async (route) => {
    await answered;
    await route.continue();
  });
  await mina.page.keyboard.press('Control+Shift+L');
  await expect(mina.page.getByRole('dialog', { name: 'Claim' })).toBeVisible();
  await mina.page.keyboard.press('Escape');
  await expect(mina.page.getByRole('dialog', { name: 'Claim' })).toBeHidden();
  answer();
  await expect(mina.text.getByText(sentence)).toHaveAttribute('data-verification', 'unchecked');
  await mina.isSaved();
  await mina.page.reload();
  await expect(mina.text.getByText(sentence)).toHaveAttribute('data-verification', 'unchecked');

  const source = 'A muleteer of the valley';
  const lose = async (route: Route) => {
    await route.fetch();
    await route.abort();
  };
  await mina.page.route('**/commands/add-note', lose, { times: 1 });
  const row = await mina.opensClaim(sentence);
  await row.getByRole('button', { name: 'Add a source' }).click();
  await row.getByRole('combobox', { name: 'Who says it?' }).fill(source);
  await row.getByRole('option', { name: source }).first().click();
  await row.getByRole('button', { name: 'Add the source' }).click();
  await expect(mina.notice('You seem to be offline.')).toBeVisible();
  await row.getByRole('button', { name: 'Add the source' }).click();
  await expect(mina.notice(`The claim rests on ${source} now.`)).toBeVisible();
  expect(await newsroom.count('SELECT count(*) FROM desk.sourcing_notes note JOIN desk.sources source ON source.id = note."sourceId" WHERE source.name = $1', source)).toBe(1);
});

/** The dialog in which a story is published, opened on its review page. */
async function publishing({ page }: Colleague, storyId: string): Promise<Locator> {
  await page.goto(`/desk/stories/${storyId}/review`);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish' });
  await expect(dialog).toBeVisible();
  return dialog.getByRole('button', { name: 'Publish', exact: true });
}

const publications = (newsroom: Newsroom, storyId: string) =>
  newsroom.count('SELECT count(*) FROM published.publications WHERE "storyId" = $1', storyId);

test('pressing Publish twice publishes once', async ({ newsroom }) => {
  const [mina, daud] = [await newsroom.signIn('mina'), await newsroom.signIn('daud')];
  const story = await fileStory(mina, newsroom, 'Rebels say they hold a bridge twice; officials deny it');
  await approveFiled(mina, daud, story.id);
  let asked = 0;
  daud.page.on('request', (request) => (asked += Number(request.url().endsWith('/commands/publish-story'))));
  const publish = await publishing(daud, story.id);
  await publish.dblclick();
  await expect(daud.page.getByText(/^The story is live\./)).toBeVisible();
  expect(asked).toBe(1);
  expect(await publications(newsroom, story.id)).toBe(1);
});

test('of two tabs that publish at the same moment, one does, and the other is told', async ({ newsroom }) => {
  const [mina, daud] = [await newsroom.signIn('mina'), await newsroom.signIn('daud')];
  const story = await fileStory(mina, newsroom, 'Rebels say they hold a bridge at once; officials deny it');
  await approveFiled(mina, daud, story.id);
  const tabs = [daud, await daud.inNewTab()];
  const buttons = [await publishing(tabs[0]!, story.id), await publishing(tabs[1]!, story.id)];
  // Neither request goes on before both have been made.
  let arrived = 0;
  let goOn: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (goOn = resolve));
  await daud.page.context().route('**/commands/publish-story', async (route) => {
    arrived += 1;
    if (arrived === 2) goOn();
    await both;
    await route.continue();
  });
  await Promise.all(buttons.map((button) => button.click()));
  const live = (tab: Colleague) => tab.page.getByText(/^The story is live\./);
  const refused = (tab: Colleague) => tab.page.getByRole('dialog', { name: 'Publish' }).getByRole('alert').filter({ hasText: /\w/ });
  for (const tab of tabs) await expect(live(tab).or(refused(tab))).toBeVisible();
  const told = await Promise.all(tabs.map((tab) => live(tab).isVisible()));
  expect(told.filter((isLive) => isLive)).toHaveLength(1);
  expect(await publications(newsroom, story.id)).toBe(1);
});

test('text from right to left is written, kept and read from right to left', async ({ newsroom }) => {
  const [mina, daud] = [await newsroom.signIn('mina'), await newsroom.signIn('daud')];
  const words = 'طالبان وايي چې د سپين بولدک لار يې نيولې ده.';
  const id = await writing(mina, newsroom, 'د سپين بولدک لار');
  await mina.page.keyboard.insertText(words);
  await mina.isSaved();
  await mina.tell('change-details', { storyId: id, language: 'ps' });
  await mina.page.reload();
  const direction = (page: Page) => page.getByText(words).last().evaluate((element) => getComputedStyle(element).direction);
  await expect(mina.text).toContainText(words);
  expect(await direction(mina.page)).toBe('rtl');
  await daud.page.goto(`/desk/stories/${id}/review`);
  await daud.page.getByRole('document').getByText(words).waitFor();
  expect(await direction(daud.page)).toBe('rtl');
  await approveFiled(mina, daud, id);
  await daud.tell('publish-story', { storyId: id, kind: 'first', slug: 'spin-boldak-ps' });
  const reader = await newsroom.reader();
  await reader.page.goto('/');
  await reader.page.getByRole('link', { name: 'د سپين بولدک لار' }).first().click();
  expect(await direction(reader.page)).toBe('rtl');
});

test('an empty story is refused with a sentence', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  await writing(mina, newsroom, '');
  await expect(mina.page.getByText('No claims yet')).toBeVisible();
  await mina.page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(mina.notice(/headline/i)).toBeVisible();
});

test('a very long headline is kept whole, and no screen gives way to it', async ({ newsroom }) => {
  const [mina, daud] = [await newsroom.signIn('mina', { viewport: { width: 390, height: 844 } }), await newsroom.signIn('daud')];
  const headline = `${'Unaussprechlichkeitsbeschreibungen'.repeat(4)} ${'and then again '.repeat(20)}`.trim();
  const id = await writing(mina, newsroom, '');
  await mina.page.keyboard.press('Control+Home');
  await mina.page.keyboard.insertText(headline);
  await mina.isSaved();
  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow(mina.page)).toBeLessThanOrEqual(0);
  const text = doc(headlineOf(headline), standfirst('A long one.'), dateline('Berlin'), body(p('A very long headline stands over this.')));
  await mina.page.goto('/desk');
  expect(await overflow(mina.page)).toBeLessThanOrEqual(0);
  await mina.tell('save-draft', { storyId: id, basedOn: 2, editorVersion: EDITOR_VERSION, document: text });
  await approveFiled(mina, daud, id);
  await daud.tell('publish-story', { storyId: id, kind: 'first', slug: 'a-very-long-headline' });
  const reader = await newsroom.reader({ viewport: { width: 390, height: 844 } });
  await reader.page.goto('/');
  expect(await overflow(reader.page)).toBeLessThanOrEqual(0);
  await reader.page.getByRole('link', { name: headline }).first().click();
  await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText(headline);
  // Its words are there before its styles are.
  await reader.page.waitForLoadState();
  expect(await overflow(reader.page)).toBeLessThanOrEqual(0);
});
