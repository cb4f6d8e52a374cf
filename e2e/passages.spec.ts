import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Colleague } from './colleague';
import { approveFiled, disputed, fileStory } from './file-story';
import { expect, test } from './fixtures';
import { openToWrite, writing } from './writing';

const pashto = 'پل زموږ په لاس کې دی';

/** Says in which language the selected words are, by the keyboard alone. */
async function marks(colleague: Colleague, language: string): Promise<void> {
  await colleague.page.keyboard.press('Control+Shift+E');
  const dialog = colleague.page.getByRole('dialog', { name: 'Language of these words' });
  await expect(dialog.getByRole('combobox', { name: 'Language' })).toBeFocused();
  await colleague.page.keyboard.type(language);
  await expect(colleague.page.getByRole('option')).toHaveCount(1);
  await colleague.page.keyboard.press('ArrowDown');
  await colleague.page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(colleague.text).toBeFocused();
}

/** How words on a page are set: the language of their element, and what the browser makes of it. */
function setting(page: Page, words: string) {
  return page.getByText(words, { exact: true }).last().evaluate((element) => {
    // What the desk marks on the words in passing stands within the element that says their language.
    const passage = element.closest('[lang]') ?? element;
    const { direction, unicodeBidi } = getComputedStyle(passage);
    return { tag: passage.localName, lang: passage.getAttribute('lang'), direction, unicodeBidi };
  });
}

test('words in another language are marked by keyboard, also inside a claim, and readers get them in their own direction', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const { id, headline } = await fileStory(mina, newsroom, 'Who holds the bridge at Karez');
  await openToWrite(mina, id);
  await mina.page.keyboard.press('Enter');
  await mina.page.keyboard.type(pashto);
  await mina.page.keyboard.press('Shift+Home');
  await marks(mina, 'Pash');
  await mina.page.keyboard.press('End');
  await mina.page.keyboard.type(' is what they shout across the river, a watchman says.');
  await mina.selects('Officials deny it');
  await marks(mina, 'Fre');
  await mina.page.keyboard.press('Control+Shift+E');
  await mina.page.getByRole('option', { name: 'The story’s own language' }).click();
  await mina.selects('they hold');
  await marks(mina, 'tr');
  await mina.clicksOn('they hold');
  await expect(mina.page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Language', pressed: true })).toBeVisible();
  await mina.isSaved();
  expect(await setting(mina.page, pashto)).toEqual({ tag: 'span', lang: 'ps', direction: 'rtl', unicodeBidi: 'isolate' });

  await mina.page.reload();
  await mina.text.click();
  await expect(mina.text).toContainText(pashto);
  expect(await setting(mina.page, pashto)).toEqual({ tag: 'span', lang: 'ps', direction: 'rtl', unicodeBidi: 'isolate' });

  const daud = await newsroom.signIn('daud');
  await approveFiled(mina, daud, id);
  await daud.tell('publish-story', { storyId: id, kind: 'first' });
  const reader = await newsroom.reader();
  await reader.page.goto('/');
  await reader.page.getByRole('link', { name: headline }).first().click();
  await expect(reader.page.getByRole('heading', { level: 1, name: headline })).toBeVisible();
  // Stories that are related to it are articles too.
  const story = reader.page.getByRole('article').filter({ has: reader.page.getByRole('heading', { level: 1 }) });
  expect(await setting(reader.page, pashto)).toEqual({ tag: 'span', lang: 'ps', direction: 'rtl', unicodeBidi: 'isolate' });
  await expect(story.getByText('they hold', { exact: true })).toHaveClass('claim-words');
  expect(await setting(reader.page, 'they hold')).toMatchObject({ lang: 'tr', direction: 'ltr' });
  await expect(story).toContainText(disputed);
  await expect(reader.sign('Disputed, not independently verified').first()).toBeVisible();
  await expect(story.getByText('Officials deny it.')).toHaveCount(1);
  await expect(reader.page.locator('[lang="fr"]')).toHaveCount(0);
  expect((await new AxeBuilder({ page: reader.page }).analyze()).violations).toEqual([]);
});

test('a paragraph wholly in another language reads in its direction as it is written', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  await writing(mina, newsroom, 'A letter from the border');
  await mina.pastes(`<p>They wrote to us in their own language, in full.</p><p lang="prs" dir="rtl">گذرگاه <b>باز</b> است.</p><p lang="en-US">Nobody <span lang="nonsense!">answered</span>.</p>`);
  const letter = mina.text.getByRole('paragraph').filter({ hasText: 'گذرگاه' });
  await expect(letter).toHaveAttribute('lang', 'fa-AF');
  await expect(letter).toHaveCSS('direction', 'rtl');
  await expect(mina.text.getByRole('paragraph').filter({ hasText: 'Nobody answered.' })).not.toHaveAttribute('lang');
  await expect(mina.text.locator('span[lang]')).toHaveCount(1);
  await mina.isSaved();
});

test('the dialog is named, can be left by Escape, and says what to do where nothing is selected', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  await writing(mina, newsroom, 'Nothing selected');
  await mina.page.keyboard.press('Control+Shift+E');
  const dialog = mina.page.getByRole('dialog', { name: 'Language of these words' });
  await expect(dialog).toContainText('Select the words that are in another language than the story first.');
  await mina.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(mina.text).toBeFocused();
  await mina.selects('Nothing');
  await mina.page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Language' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Language' })).toBeFocused();
  const { violations } = await new AxeBuilder({ page: mina.page }).include('[role=dialog]').analyze();
  expect(violations).toEqual([]);
  await mina.page.keyboard.press('Escape');
  await mina.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await mina.page.keyboard.press('?');
  await expect(mina.page.getByRole('dialog', { name: 'Shortcuts' })).toContainText('Language of the selected words');
});
