import type { Page } from '@playwright/test';
import { fileStory } from './file-story';
import { expect, test } from './fixtures';

/** Keeps the scripts of the pages that are opened from now on away, until they are let through. */
async function withholdScripts(page: Page): Promise<() => void> {
  const held: (() => void)[] = [];
  let isHeld = true;
  await page.route('**/_next/**/*.js', async (route) => {
    if (isHeld) await new Promise<void>((go) => held.push(go));
    await route.continue();
  });
  return () => {
    isHeld = false;
    for (const go of held) go();
  };
}

const secret = 'seven herons over the weir';

test('a press that comes before the scripts of the page is carried out when they have come, once', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const { id } = await fileStory(mina, newsroom, 'Ferry to Aldmere stops at noon');
  const letThrough = await withholdScripts(mina.page);

  await mina.page.goto(`/desk/stories/${id}/write`, { waitUntil: 'commit' });
  await mina.tab('About').click();
  letThrough();
  await expect(mina.beside.getByRole('button', { name: 'Language of the text' })).toBeVisible();
  await expect(mina.tab('About')).toHaveAttribute('aria-selected', 'true');
});

test('a press that begins before the scripts have come, and ends after, counts', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const { id } = await fileStory(mina, newsroom, 'Ferry to Aldmere stops at one');
  const letThrough = await withholdScripts(mina.page);

  await mina.page.goto(`/desk/stories/${id}/write`, { waitUntil: 'commit' });
  await mina.tab('About').hover();
  await mina.page.mouse.down();
  letThrough();
  await expect(mina.text).toBeVisible();
  await mina.page.mouse.up();
  await expect(mina.beside.getByRole('button', { name: 'Language of the text' })).toBeVisible();
});

test('a menu that is opened before the scripts have come opens when they have, and stays open', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const letThrough = await withholdScripts(mina.page);

  await mina.page.goto('/desk', { waitUntil: 'commit' });
  const menu = mina.page.getByRole('button', { name: 'Mina' });
  await menu.focus();
  await mina.page.keyboard.press('Enter');
  letThrough();
  await expect(mina.page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
});

test('a shortcut of one letter or two that is pressed before the scripts have come leads on when they have', async ({ newsroom }) => {
  const { page } = await newsroom.signIn('mina');
  for (const [letters, title] of [['n', 'Start a story'], ['gs', 'Stories']] as const) {
    const letThrough = await withholdScripts(page);
    await page.goto('/desk', { waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const letter of letters) await page.keyboard.press(letter);
    letThrough();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.unroute('**/_next/**/*.js');
  }
});

test('a form that is sent before the scripts have come is sent when they have, and nothing of it stands in the address', async ({ newsroom }) => {
  const { page } = await newsroom.signIn('mina');
  const letThrough = await withholdScripts(page);

  await page.goto('/desk/me', { waitUntil: 'commit' });
  await page.getByLabel('Present password').fill(secret);
  await page.getByLabel('New password').fill(`${secret}, and one more`);
  await page.getByLabel('New password').press('Enter');
  expect(page.url()).toMatch(/\/desk\/me$/);
  letThrough();
  await expect(page.getByRole('alert').filter({ hasText: /password/ })).toBeVisible();
  expect(page.url()).toMatch(/\/desk\/me$/);
});

test('where scripts never come, what is typed into a form of the desk is in no address', async ({ newsroom }) => {
  const { page } = await newsroom.signIn('mina', { javaScriptEnabled: false });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));

  await page.goto('/desk/me');
  await page.getByLabel('Present password').fill(secret);
  await page.getByLabel('New password').fill(`${secret}, and one more`);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect.poll(() => asked.some((line) => line.startsWith('POST '))).toBe(true);
  expect(asked.join('\n')).not.toMatch(/herons/);
});
