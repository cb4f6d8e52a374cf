import { approveFiled, fileStory } from './file-story';
import { expect, test } from './fixtures';
import { emailOf } from './first-morning';

test('an editor says who signs a story and what it is about, publishes it, and gives it another address', async ({ newsroom }) => {
  const [mina, daud] = [await newsroom.signIn('mina'), await newsroom.signIn('daud')];
  const { id } = await fileStory(mina, newsroom, 'Rebels say they hold the east bridge; officials deny it');
  const { page } = daud;

  await page.goto('/desk/authors');
  await page.getByRole('button', { name: 'Add an author' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add an author' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Mina Rahimi');
  await dialog.getByRole('textbox', { name: 'What they do' }).fill('Correspondent, Quetta');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Correspondent, Quetta' })).toBeVisible();

  await page.goto(`/desk/stories/${id}/write`);
  await daud.tab('About').click();
  await daud.beside.getByRole('combobox', { name: 'Add an author' }).fill('Mina');
  await page.getByRole('option', { name: /Mina Rahimi/ }).click();
  await page.keyboard.press('Escape');
  await daud.beside.getByRole('combobox', { name: 'Add a topic' }).fill('Bridges');
  await page.getByRole('option', { name: 'Create “Bridges”' }).click();
  await page.keyboard.press('Escape');
  await expect(daud.beside.getByRole('list', { name: 'Topics' })).toContainText('Bridges');
  await daud.beside.getByRole('textbox', { name: 'Place of the dateline' }).fill('Karez');
  const place = daud.beside.getByRole('textbox', { name: 'Its latitude and longitude' });
  await place.fill('by the river');
  await expect(daud.beside.getByText('Write latitude and longitude in degrees')).toBeVisible();
  await place.fill('31.5, 66.1');
  await daud.beside.getByRole('button', { name: 'Keep the details' }).click();
  await expect(daud.notice('The details are kept.')).toBeVisible();
  await expect(daud.beside.getByRole('textbox', { name: 'Byline beside the authors' })).toHaveValue('');

  const ines = await newsroom.signIn('ines');
  await approveFiled(mina, ines, id);
  await ines.tell('publish-story', { storyId: id, kind: 'first', slug: 'east-bridge' });

  const reader = await newsroom.reader();
  await reader.page.goto('/authors/mina-rahimi');
  await expect(reader.page.getByRole('main')).toContainText('Correspondent, Quetta');
  for (const [list, only] of [['/authors/mina-rahimi', 'by Mina Rahimi'], ['/topics/bridges', 'about Bridges']] as const) {
    await reader.page.goto(list);
    await reader.page.getByRole('link', { name: `Search the stories ${only}` }).click();
    await expect(reader.page.getByRole('main')).toContainText(`Only stories ${only}.`);
    await reader.page.getByRole('searchbox').fill('bridge');
    await reader.page.getByRole('button', { name: 'Search' }).click();
    await expect(reader.page.getByRole('main').getByRole('article')).toHaveCount(1);
  }
  await reader.page.goto('/topics/bridges');
  await reader.page.getByRole('link', { name: /the east bridge/ }).click();
  await expect(reader.page.getByRole('article').getByRole('link', { name: 'Mina Rahimi' })).toHaveAttribute('href', '/authors/mina-rahimi');
  await expect(reader.page.getByRole('navigation', { name: 'Topics of this story' })).toContainText('Bridges');
  const former = reader.page.url();

  await page.reload();
  await daud.tab('About').click();
  await daud.beside.getByRole('button', { name: 'Change the address' }).click();
  await page.getByRole('textbox', { name: 'Last part of the address' }).fill('bridge-at-karez');
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(daud.notice('The story has its new address; the former one leads there.')).toBeVisible();

  const answer = await reader.page.request.get(former, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toMatch(/^\/\d{4}\/\d\d\/\d\d\/bridge-at-karez$/);
  await reader.page.goto(former);
  await expect(reader.page.getByRole('heading', { level: 1 })).toContainText('the east bridge');
  expect(await reader.everythingReceived()).not.toContain(emailOf('mina'));
});

test('a story and its translation lead to one another, each in its own language and direction', async ({ newsroom }) => {
  const [mina, ines] = [await newsroom.signIn('mina'), await newsroom.signIn('ines')];
  const english = await fileStory(mina, newsroom, 'Rebels say they hold the south bridge; officials deny it');
  await approveFiled(mina, ines, english.id);
  await ines.tell('publish-story', { storyId: english.id, kind: 'first', slug: 'south-bridge' });
  const pashto = await fileStory(mina, newsroom, 'Rebels say they hold the south bridge, told again');

  await mina.page.goto(`/desk/stories/${pashto.id}/write`);
  await mina.tab('About').click();
  await mina.chooses('Language of the text', 'Pashto', mina.beside);
  await mina.beside.getByRole('combobox', { name: 'Translates the story' }).fill('south officials');
  await mina.page.getByRole('option', { name: /south bridge; officials deny it/ }).click();
  await mina.beside.getByRole('button', { name: 'Keep the details' }).click();
  await expect(mina.notice('The details are kept.')).toBeVisible();
  await approveFiled(mina, ines, pashto.id);
  await ines.tell('publish-story', { storyId: pashto.id, kind: 'first', slug: 'south-bridge-pashto' });

  const { page } = await newsroom.reader();
  await page.goto('/archive');
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByRole('navigation', { name: /^Days of/ }).getByRole('link').first().click();
  await page.getByRole('main').getByRole('link', { name: /south bridge; officials deny it/ }).click();
  const other = page.getByRole('article').getByRole('link', { name: 'پښتو' });
  await expect(other).toHaveAttribute('dir', 'rtl');
  const hreflang = page.locator('link[rel=alternate][hreflang]');
  expect(await hreflang.evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')).sort())).toEqual(['en', 'ps', 'x-default']);
  await other.click();
  const translated = page.getByRole('article').first();
  await expect(translated).toHaveAttribute('dir', 'rtl');
  // The page is the story's, what stands around it too.
  await expect(page.locator('html')).toHaveAttribute('lang', 'ps');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('link', { name: 'موږ څنګه کار کوو' })).toBeVisible();
  await expect(translated.getByRole('link', { name: 'English' })).toHaveAttribute('hreflang', 'en');
});
