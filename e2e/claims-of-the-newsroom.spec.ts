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

test('an answer of the newsroom that comes while somebody presses on a list moves nothing away under their finger', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const storyId = randomUUID();
  const makes = async (statement: string) => {
    const claimId = randomUUID();
    await mina.tell('make-claim', { storyId, claimId, anchorId: randomUUID(), quote: { exact: statement }, statement });
    return claimId;
  };
  const wanted = 'The quarry at Ostrow is flooded.';
  await mina.tell('start-story', { id: storyId, sectionId: newsroom.sectionId, headline: 'Quarries' });
  const own = await makes('A quarry is closed.');
  for (const statement of [wanted, 'The mill is shut.', 'The road is open.']) await makes(statement);
  const { page } = mina;
  await page.goto(`/desk/claims/${own}`);
  await page.getByRole('region', { name: 'Other claims' }).getByRole('button', { name: 'Relate', exact: true }).click();
  const box = page.getByRole('combobox', { name: 'The other claim' });
  await box.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'The mill is shut.' })).toBeVisible();

  let answer: (() => void) | undefined;
  await page.route(/words=ostrow/i, async (route) => {
    await new Promise<void>((go) => (answer = go));
    await route.continue();
  });
  await box.fill('Ostrow');
  await expect.poll(() => answer).toBeDefined();
  await page.getByRole('option', { name: wanted }).hover();
  await page.mouse.down();
  const answered = page.waitForResponse(/words=ostrow/i).then((response) => response.finished());
  answer?.();
  await answered;
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.mouse.up();
  await expect(box).toHaveValue(wanted);
  await expect(page.getByRole('button', { name: 'Relate the claims' })).toBeEnabled();
});

test('claims that contradict each other stand side by side on the page of either, with their labels and where their sources stand', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const storyId = randomUUID();
  const tells = async (statement: string, source: string, stance: 'asserts' | 'denies', others: typeof stance | null) => {
    const claimId = randomUUID();
    await mina.tell('make-claim', { storyId, claimId, anchorId: randomUUID(), quote: { exact: statement }, statement });
    await mina.tell('add-note', { id: randomUUID(), claimId, source: { id: newsroom.sources.get(source)! }, stance });
    if (others) await mina.tell('add-note', { id: randomUUID(), claimId, source: { id: newsroom.sources.get('AFP')! }, stance: others });
    return claimId;
  };
  const [taken, repelled] = ['Fighters took the post at Tor Ghar.', 'The attack on the post at Tor Ghar was repelled.'];
  await mina.tell('start-story', { id: storyId, sectionId: newsroom.sectionId, headline: 'The post at Tor Ghar' });
  const first = await tells(taken, 'The Taliban', 'asserts', 'denies');
  const second = await tells(repelled, 'Afghan interior ministry', 'asserts', null);
  await mina.tell('assess-claim', { claimId: first, verification: 'not_independently_verified', method: 'Nobody can reach the post.' });
  await mina.tell('assess-claim', { claimId: second, verification: 'unverified', method: '' });
  await mina.tell('relate-claims', { fromId: second, toId: first, kind: 'contradicts' });

  const { page } = mina;
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [claimId, here, there] of [[first, taken, repelled], [second, repelled, taken]] as const) {
    await page.goto(`/desk/claims/${claimId}`);
    const beside = page.getByRole('region', { name: 'What contradicts it, side by side' }).locator(':scope > ul > li');
    await expect(beside).toHaveCount(2);
    await expect(beside.first()).toContainText(`${here} (this claim)`);
    await expect(beside.last().getByRole('link', { name: there })).toBeVisible();
    const of = (statement: string) => beside.filter({ hasText: statement });
    await expect(of(taken)).toContainText(/Not independently verified.*Disputed.*Nobody can reach the post\..*The Taliban: asserts.*AFP: denies/);
    await expect(of(repelled)).toContainText(/Unverified.*Disputed.*Afghan interior ministry: asserts/);
    const boxes = async () => [(await beside.first().boundingBox())!, (await beside.last().boundingBox())!] as const;
    const [left, right] = await boxes();
    expect(left.y, 'in one row').toBe(right.y);
    expect(left.x + left.width).toBeLessThan(right.x);
    await page.setViewportSize({ width: 390, height: 844 });
    const [upper, lower] = await boxes();
    expect([lower.x, lower.width], 'on a phone one below the other').toEqual([upper.x, upper.width]);
    expect(upper.y + upper.height).toBeLessThan(lower.y);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});
