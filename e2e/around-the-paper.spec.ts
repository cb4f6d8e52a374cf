import { randomUUID } from 'node:crypto';
import { approveFiled, fileStory } from './file-story';
import { expect, test } from './fixtures';

test('a reader without scripts reports an error, and the desk finds it at its words', async ({ newsroom }) => {
  const [mina, daud] = [await newsroom.signIn('mina'), await newsroom.signIn('daud')];
  const story = await fileStory(mina, newsroom, 'Rebels say they hold the mill bridge; officials deny it');
  await approveFiled(mina, daud, story.id);
  await daud.tell('publish-story', { storyId: story.id, kind: 'first', slug: 'mill-bridge' });

  const { page } = await newsroom.reader({ javaScriptEnabled: false });
  await page.goto('/');
  await page.getByRole('link', { name: story.headline }).click();
  await page.getByRole('link', { name: 'Tell us' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tell us what is wrong');
  await page.getByLabel('The words it is about').fill('Officials deny it');
  await page.getByLabel('What is wrong?').fill('They said nothing at all.');
  await page.getByLabel('Where we can answer you').fill('reader@example.org');
  await page.getByRole('button', { name: 'Send it to the newsroom' }).click();
  await expect(page).toHaveURL(/\/report\/thanks$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you');

  await daud.opens('Reports from readers', story.headline);
  await daud.tab('Remarks').click();
  const report = daud.page.getByRole('article', { name: 'Report by A reader' });
  await expect(report).toContainText('They said nothing at all.');
  await expect(report).toContainText('reader@example.org');
  await report.getByRole('button', { name: 'Show in the text: Officials deny it' }).click();
  await report.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(daud.notice('The report is closed.')).toBeVisible();
  await daud.page.goto('/desk');
  await expect(daud.page.getByRole('region', { name: 'Reports from readers' })).not.toContainText(story.headline);
});

test('an editor who looked through the reports of many readers closes them at once, and what a colleague asks stays open', async ({ newsroom }) => {
  const [mina, daud] = [await newsroom.signIn('mina'), await newsroom.signIn('daud')];
  const story = await fileStory(mina, newsroom, 'Rebels say they hold the ford; officials deny it');
  await approveFiled(mina, daud, story.id);
  await daud.tell('publish-story', { storyId: story.id, kind: 'first', slug: 'the-ford' });
  await daud.tell('make-remark', { id: randomUUID(), storyId: story.id, body: 'Which ford?' });
  const { page } = await newsroom.reader({ javaScriptEnabled: false });
  for (const wrong of ['There is no ford.', 'It is a bridge.']) {
    await page.goto('/');
    await page.getByRole('link', { name: story.headline }).click();
    await page.getByRole('link', { name: 'Tell us' }).click();
    await page.getByLabel('What is wrong?').fill(wrong);
    await page.getByRole('button', { name: 'Send it to the newsroom' }).click();
    await expect(page).toHaveURL(/\/report\/thanks$/);
  }

  await daud.page.goto(`/desk/stories/${story.id}`);
  await daud.tab('Remarks').click();
  const reports = daud.page.getByRole('article', { name: 'Report by A reader' });
  await expect(reports).toHaveCount(2);
  await daud.page.getByRole('button', { name: 'Close all 2' }).click();
  const question = daud.page.getByRole('alertdialog', { name: 'Close 2 reports?' });
  await question.getByRole('button', { name: 'Not now' }).click();
  await expect(reports).toHaveCount(2);
  await daud.page.getByRole('button', { name: 'Close all 2' }).click();
  await question.getByRole('button', { name: 'Close 2 reports' }).click();
  await expect(daud.notice('2 reports are closed.')).toBeVisible();
  await expect(reports).toHaveCount(0);
  await expect(daud.page.getByRole('article', { name: 'Remark by Daud' })).toContainText('Which ford?');
});

test('an editor puts an older story at the head of the front page, by keyboard; a lawyer takes it down', async ({ newsroom }) => {
  const [mina, daud, lev] = [await newsroom.signIn('mina'), await newsroom.signIn('daud'), await newsroom.signIn('lev')];
  const [older, newer] = [
    await fileStory(mina, newsroom, 'Rebels say they hold the lower bridge; officials deny it'),
    await fileStory(mina, newsroom, 'Rebels say they hold the upper bridge; officials deny it'),
  ];
  for (const { id } of [older, newer]) {
    await approveFiled(mina, daud, id);
    await daud.tell('publish-story', { storyId: id, kind: 'first', slug: `bridge-${id}` });
  }
  const { page } = daud;
  await page.goto('/desk/front');
  const chosen = page.getByRole('list', { name: 'Chosen stories, the lead first' });
  await page.getByRole('button', { name: `Choose “${newer.headline}”` }).click();
  await page.getByRole('combobox', { name: 'Add a live story' }).fill('lower bridge');
  await page.getByRole('option', { name: older.headline }).click();
  await page.keyboard.press('Escape');
  await chosen.getByRole('button', { name: `Move “${older.headline}” up` }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(chosen.getByRole('listitem').first()).toContainText(older.headline);
  await expect(chosen.getByRole('button', { name: `Move “${older.headline}” down` })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'is number 1 of 2 now' })).toBeAttached();
  await page.getByRole('button', { name: 'Put it before readers' }).click();
  await expect(daud.notice('Readers have the front page in this order.')).toBeVisible();

  const reader = await newsroom.reader();
  await reader.page.goto('/');
  await expect(reader.page.getByRole('article').first()).toContainText('the lower bridge');
  await reader.page.getByRole('link', { name: older.headline }).click();
  const address = reader.page.url();

  await lev.page.goto(`/desk/stories/${older.id}`);
  await lev.acts('Take down');
  const dialog = lev.page.getByRole('dialog', { name: 'Take the story down' });
  await expect(dialog.getByRole('button', { name: 'Take it from readers' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Which obligation' }).fill('Order of the High Court of 3 March.');
  await dialog.getByRole('button', { name: 'Take it from readers' }).click();
  await expect(dialog).toBeHidden();

  const gone = await reader.page.goto(address);
  expect(gone?.status()).toBe(410);
  expect(await reader.page.content()).not.toContain('bridge at Karez');
  await reader.page.goto('/');
  await expect(reader.page.getByRole('article').first()).toContainText('the upper bridge');
  await expect(reader.page.getByRole('main')).not.toContainText('the lower bridge');
});

test('editors write how the newsroom works; whoever began from an earlier text sees both before anything is lost', async ({ newsroom }) => {
  const [daud, ines] = [await newsroom.signIn('daud'), await newsroom.signIn('ines')];
  const { page: reading } = await newsroom.reader();
  await reading.goto('/how-we-work');
  await expect(reading.locator('#ethics')).toHaveText('What we hold to');
  for (const { page } of [daud, ines]) await page.goto('/desk/texts?text=ethics');
  const text = ({ page }: typeof daud) => page.getByRole('textbox', { name: 'Text', exact: true });

  await text(daud).fill('We ask.\n\n## Always\n\n- Both sides');
  await expect(daud.page.getByRole('region', { name: 'As readers will see it' }).getByRole('heading', { name: 'Always' })).toBeVisible();
  await daud.page.getByRole('button', { name: 'Put it before readers' }).click();
  await expect(daud.notice('Readers have the text as it stands here.')).toBeVisible();
  await reading.reload();
  await expect(reading.getByRole('heading', { name: 'Always' })).toBeVisible();

  await text(ines).fill('We listen.');
  await ines.page.getByRole('button', { name: 'Put it before readers' }).click();
  const theirs = ines.page.getByRole('region', { name: 'What readers have now' });
  await expect(theirs).toContainText('Both sides');
  await expect(text(ines)).toHaveValue('We listen.');
  await theirs.getByRole('button', { name: 'Put mine in its place' }).click();
  await ines.page.getByRole('button', { name: 'Put it before readers' }).click();
  await expect(ines.notice('Readers have the text as it stands here.')).toBeVisible();
  await reading.reload();
  await expect(reading.getByRole('main')).toContainText('We listen.');
});
