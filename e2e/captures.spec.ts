import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures';

test('a link that leads nowhere public is asked for from the claim, and the page says why nothing was kept', async ({ newsroom }) => {
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
});
