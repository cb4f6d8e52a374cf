import type { Locator } from '@playwright/test';
import { photograph, secrets } from '@/newsroom/pictures/testing/photograph';
import { approveFiled, fileStory } from './file-story';
import { expect, test } from './fixtures';

/** Whether the browser has drawn an image, and which of its addresses it chose. */
async function drawn(image: Locator): Promise<string> {
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.complete && node.naturalWidth > 0)).toBe(true);
  return image.evaluate((node: HTMLImageElement) => node.currentSrc);
}

test('a photograph is added, marked where it must not be cropped, and reaches readers without saying where it was taken', async ({ newsroom }) => {
  const [mina, daud] = [await newsroom.signIn('mina'), await newsroom.signIn('daud')];
  const { id, headline } = await fileStory(mina, newsroom, 'Rebels show pictures of the north bridge; officials call them old');
  const { page } = mina;
  await page.goto(`/desk/stories/${id}/write`);

  await mina.clicksOn('Officials deny it');
  await page.getByRole('button', { name: 'Picture', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Picture' });
  const file = await photograph({ width: 900, height: 600 });
  await dialog.getByLabel(/^Picture \(/).setInputFiles({ name: 'gate.jpg', mimeType: 'image/jpeg', buffer: file });
  const mark = dialog.getByRole('button', { name: /^What must stay in sight/ });
  // Drawing it anew takes its time on a busy machine.
  await expect(mark).toBeVisible({ timeout: 30_000 });
  await expect(mark).toHaveAccessibleName('What must stay in sight: 50 % from the left, 50 % from the top');
  await mark.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(mark).toHaveAccessibleName('What must stay in sight: 45 % from the left, 45 % from the top');
  await expect.poll(() => mark.evaluate((button) => button.getBoundingClientRect().height)).toBeGreaterThan(100);
  const { width, height } = (await mark.boundingBox())!;
  await mark.click({ position: { x: width / 4, y: height / 5 } });
  await expect(mark).toHaveAccessibleName('What must stay in sight: 25 % from the left, 20 % from the top');
  await expect(dialog.getByRole('button', { name: 'Not said yet Where it is from' })).toBeVisible();
  await mina.chooses('Where it is from', 'Ours', dialog);
  await dialog.getByRole('textbox', { name: 'What it shows' }).fill('A gate between two flags');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(mina.notice('Lists will crop the picture there.')).toBeVisible();
  await expect(mina.notice('It is noted where the picture is from.')).toBeVisible();
  await mina.isSaved();
  expect(await drawn(mina.text.getByRole('img', { name: 'A gate between two flags' }))).toMatch(/&width=\d+$/);

  await page.reload();
  await page.getByRole('button', { name: 'Change the picture' }).click();
  await expect(mark).toHaveAccessibleName('What must stay in sight: 25 % from the left, 20 % from the top');
  await expect(dialog.getByRole('button', { name: /^Ours\b.*Where it is from/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await daud.page.goto(`/desk/stories/${id}/review`);
  await expect(daud.page.getByRole('region', { name: 'Pictures' }).getByRole('listitem')).toContainText(/A gate between two flags\s*Ours\. Taken by our own people/);
  await approveFiled(mina, daud, id);
  await page.reload();
  await page.getByRole('button', { name: 'Change the picture' }).click();
  await mark.press('ArrowLeft');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(mina.notice('Lists will crop the picture there.')).toBeVisible();
  await daud.tell('publish-story', { storyId: id, kind: 'first', slug: 'north-bridge' });

  const { page: paper } = await newsroom.reader();
  // The list of its section: who leads the front page is for others to say.
  await paper.goto('/sections/world');
  const card = paper.getByRole('article').filter({ hasText: headline }).locator('img');
  await expect(card).toHaveCSS('object-position', '20% 20%');
  const chosen = await drawn(card);
  const answer = await paper.request.get(chosen);
  expect(answer.headers()).toMatchObject({ 'content-type': 'image/avif', 'cache-control': 'public, max-age=31536000, immutable' });

  await paper.getByRole('link', { name: headline }).first().click();
  const figure = paper.getByRole('figure').getByRole('img', { name: 'A gate between two flags' });
  await expect(figure).toHaveAttribute('fetchpriority', 'high');
  await expect(figure).not.toHaveAttribute('loading');
  await drawn(figure);
  const plain = await paper.request.get((await figure.getAttribute('src'))!);
  expect(plain.headers()['content-type']).toBe('image/jpeg');
  const received = await plain.body();
  for (const secret of secrets) expect(file.includes(secret) && !received.includes(secret), secret).toBe(true);
});
