import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures';

test('a claim of the newsroom takes the place of one just made, which then is in no list', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const [first, second] = [randomUUID(), randomUUID()];
  const known = 'The ferry to the islands has stopped.';
  await mina.tell('start-story', { id: first, sectionId: newsroom.sectionId, headline: 'Ferry stops' });
  await mina.tell('make-claim', { storyId: first, claimId: randomUUID(), anchorId: randomUUID(), quote: { exact: known }, statement: known });
  await mina.tell('start-story', { id: second, sectionId: newsroom.sectionId, headline: 'Islands cut off' });
  await mina.page.goto(`/desk/stories/${second}/write`);
  await mina.text.click();
  await mina.page.keyboard.press('Control+End');
  await mina.page.keyboard.type('No ferry runs to the islands any more.');
  await mina.isSaved();

  await mina.page.keyboard.press('Control+Shift+L');
  const form = mina.page.getByRole('dialog', { name: 'Claim' });
  await form.getByRole('button', { name: 'Attach a claim the newsroom has instead' }).click();
  await mina.page.getByRole('combobox', { name: 'Claim' }).fill('ferry to the islands');
  await mina.page.getByRole('option', { name: known }).click();
  await expect(mina.notice('The claim stands on these words too.')).toBeVisible();
  await mina.opensClaim(known);
  await mina.isSaved();
  await mina.page.reload();
  await mina.opensClaim(known);
  const rows = mina.page.getByRole('tabpanel', { name: /^Claims/ });
  await expect(rows.getByRole('button', { name: 'No ferry runs', expanded: false })).toHaveCount(0);
  // The mark is the known claim’s now, so undoing and writing on offends nobody.
  await mina.clicksOn('No ferry runs');
  await mina.page.keyboard.press('Control+End');
  await mina.page.keyboard.type(' People wait.');
  await mina.isSaved();

  await mina.page.goto(`/desk/claims?${new URLSearchParams({ words: 'ferry' })}`);
  await expect(mina.page.getByRole('link', { name: known })).toBeVisible();
  await expect(mina.page.getByRole('link', { name: 'No ferry runs to the islands any more.' })).toHaveCount(0);
});

test('claims are related in three ways, seen from both ends, and taken back from either', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const storyId = randomUUID();
  await mina.tell('start-story', { id: storyId, sectionId: newsroom.sectionId, headline: 'The dam' });
  await mina.page.goto(`/desk/stories/${storyId}/write`);
  await mina.text.click();
  await mina.page.keyboard.press('Control+End');
  const [breach, gate, old] = ['The dam has a breach.', 'One gate of the dam gave way.', 'The dam was sound on Monday.'] as const;
  await mina.page.keyboard.type(`${breach} ${gate} ${old}`);
  await mina.isSaved();
  for (const words of [breach, gate, old]) {
    await mina.selects(words);
    await mina.page.keyboard.press('Control+Shift+L');
    await mina.page.getByRole('dialog', { name: 'Claim' }).getByRole('button', { name: 'Close' }).click();
    await expect(mina.text.getByText(words)).toHaveAttribute('data-verification', 'unchecked');
  }
  await mina.isSaved();
  const relates = async (from: string, kind: string, to: string) => {
    const claim = await mina.opensClaim(from);
    await claim.getByRole('button', { name: 'Relate', exact: true }).click();
    await mina.chooses('This claim', kind, claim);
    await claim.getByRole('combobox', { name: 'The other claim' }).fill(to.slice(0, 12));
    await mina.page.getByRole('option', { name: to }).click();
    await claim.getByRole('button', { name: 'Relate the claims' }).click();
    await expect(claim.getByRole('region', { name: 'Other claims' })).toContainText(`${kind}: ${to}`);
  };
  await relates(gate, 'Part of', breach);
  await relates(breach, 'Supersedes', old);
  await relates(old, 'Contradicts', gate);

  const others = (await mina.opensClaim(breach)).getByRole('region', { name: 'Other claims' });
  await expect(others).toContainText(`Has as a part: ${gate}`);
  await others.getByRole('listitem').filter({ hasText: gate }).getByRole('button', { name: 'Take back' }).click();
  await expect(others).not.toContainText('Has as a part');
  await others.getByRole('link', { name: old }).click();

  await expect(mina.page.getByRole('heading', { level: 1, name: old })).toBeVisible();
  const onPage = mina.page.getByRole('region', { name: 'Other claims' });
  await expect(onPage.getByRole('listitem')).toHaveText([/^Contradicts: One gate/, /^Superseded by: The dam has/]);
  await onPage.getByRole('listitem').filter({ hasText: breach }).getByRole('button', { name: 'Take back' }).click();
  await expect(onPage.getByRole('listitem')).toHaveText([/^Contradicts: One gate/]);
  await onPage.getByRole('link', { name: gate }).click();
  await expect(mina.page.getByRole('heading', { level: 1, name: gate })).toBeVisible();
  await expect(onPage.getByRole('listitem')).toHaveText([/^Contradicted by: The dam was sound/]);
});
