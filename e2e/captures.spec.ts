import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures';

test('a link that leads nowhere public is asked for from the claim, the page says why nothing was kept, and the claim that it has died', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const [storyId, claimId, evidenceId] = [randomUUID(), randomUUID(), randomUUID()];
  const statement = 'The observatory published forty nights of data.';
  await mina.tell('start-story', { id: storyId, sectionId: newsroom.sectionId, headline: 'A star dims' });
  await mina.tell('make-claim', { storyId, claimId, anchorId: randomUUID(), quote: { exact: statement }, statement });
  await mina.tell('add-evidence', { id: evidenceId, claimId, kind: 'link', title: 'The data', url: 'http://files.observatory.internal/data' });

  await mina.page.goto(`/desk/claims/${claimId}`);
  await mina.page.getByRole('link', { name: 'Captures' }).click();
  await expect(mina.page.getByRole('heading', { level: 1, name: 'The data' })).toBeVisible();
  await mina.page.getByRole('button', { name: 'Capture this link' }).click();
  await expect(mina.notice('The link is being captured.')).toBeVisible();
  // Nobody reloads: the page asks how far it is until it has ended.
  await expect(mina.page.getByText('Nothing was kept. This name belongs to no public host.')).toBeVisible({ timeout: 30_000 });
  await expect(mina.page.getByRole('button', { name: 'Capture this link again' })).toBeEnabled();

  await mina.page.getByRole('button', { name: 'Look whether it answers' }).click();
  await expect(async () => {
    await mina.page.reload();
    await expect(mina.page.getByText('It has died')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });

  await mina.page.goto(`/desk/claims/${claimId}`);
  await expect(mina.page.getByText('Its link has died.')).toBeVisible();
  await mina.page.getByRole('link', { name: 'Files and checks' }).click();
  await expect(mina.page.getByText('The link has died: last looked at')).toBeVisible();
  await mina.page.getByRole('button', { name: 'Report that it was altered' }).click();
  await mina.page.getByLabel('What was found').fill('Another table stands there now.');
  await mina.page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(mina.notice('Every claim that rests on it is looked at again.')).toBeVisible();
  await expect(mina.page.getByText('reported it altered: Another table stands there now.')).toBeVisible();
});
