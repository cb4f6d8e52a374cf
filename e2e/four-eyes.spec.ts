import { fileStory, sourcingOf, disputed } from './file-story';
import { expect, test } from './fixtures';

test('an editor who edited a story does not approve it; the screen names who can, and offers urgency', async ({ newsroom }) => {
  const [mina, daud] = [await newsroom.signIn('mina'), await newsroom.signIn('daud')];
  const { id, headline, claimId } = await fileStory(mina, newsroom, 'Rebels say they hold the mill bridge; officials deny it');
  await daud.page.goto(`/desk/stories/${id}/write`);
  await daud.text.click();
  await daud.page.keyboard.press('Control+End');
  await daud.page.keyboard.type(' Traffic has stopped.');
  await daud.isSaved();
  await mina.tell('submit-story', { storyId: id });

  await daud.opens('To review', headline);
  await expect(daud.page.getByText('You edited this story since it was last approved').first()).toBeVisible();
  await expect(daud.page.getByText(/Ines Moreau or Sana Qureshi can approve it\. If readers cannot wait, publish it urgently/)).toBeVisible();
  await expect(daud.page.getByRole('button', { name: 'Approve', exact: true })).toBeHidden();
  const { hash, claims } = await sourcingOf(daud, id);
  const refused = await daud.asks('approve-story', { storyId: id, revisionHash: hash });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  const unchecked = await daud.asks('check-claim', { storyId: id, claimId, stateHash: claims[0]!.checkHash });
  expect(unchecked).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });

  const ines = await newsroom.signIn('ines');
  await ines.opens('To review', headline);
  await ines.checks(disputed);
  await ines.approves();

  await mina.page.goto(`/desk/stories/${id}/write`);
  await expect(mina.page.getByText(/^Approved by Ines Moreau/)).toBeVisible();
  await mina.notes(await mina.opensClaim(disputed), 'AFP', 'Declined to comment');
  await expect(mina.page.getByText(/^Ines Moreau’s approval is void\. Mina Rahimi made a change/)).toBeVisible();
  await mina.submits();
});

test('urgent publication needs a typed reason, and waits in a queue for a second person', async ({ newsroom }) => {
  const [mina, daud, ines] = [await newsroom.signIn('mina'), await newsroom.signIn('daud'), await newsroom.signIn('ines')];
  const { id, headline } = await fileStory(mina, newsroom, 'Rebels say they hold the north bridge; officials deny it');
  await mina.tell('submit-story', { storyId: id });
  await daud.tell('change-details', { storyId: id, byline: 'Mina Rahimi, Quetta' });
  await daud.page.goto(`/desk/stories/${id}/review`);
  await daud.acts('Publish urgently');
  const dialog = daud.page.getByRole('dialog', { name: 'Publish urgently' });
  await expect(dialog).toContainText('Nobody but you will have read this before readers do.');
  const publish = dialog.getByRole('button', { name: 'Publish without a second person' });
  await expect(publish).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Why it cannot wait' }).fill('Traders are on the road towards the bridge.');
  await publish.click();
  await expect(daud.page.getByText(/^The story is live\. It waits for a second person to approve it\./)).toBeVisible();
  await expect(daud.page.getByRole('button', { name: 'Approve afterwards' })).toBeHidden();

  const waits = ines.page.getByText(/^Published urgently, waits for a second person\. Version 1, .*: Traders are on the road towards the bridge\.$/);
  await ines.page.goto(`/desk/stories/${id}/history`);
  await ines.page.getByRole('link', { name: /^1 / }).click();
  await expect(ines.page.getByRole('heading', { level: 1, name: 'Revision 1' })).toBeVisible();
  await expect(waits).toBeVisible();

  await ines.page.goto('/desk');
  await expect(ines.page.getByRole('link', { name: /^Published urgently: \d+ stor\w+ waits? for a second person/ })).toBeVisible();
  await ines.page.getByRole('region', { name: 'Published urgently, waits for a second person' }).getByRole('link', { name: headline }).click();
  await ines.page.goto(`/desk/stories/${id}/review`);
  await ines.checks(disputed);
  await ines.page.getByRole('button', { name: 'Approve afterwards' }).click();
  await expect(ines.page.getByRole('dialog', { name: 'Approve afterwards' })).toContainText('Traders are on the road towards the bridge.');
  await ines.page.getByRole('button', { name: 'Approve version 1' }).click();
  await expect(ines.page.getByText('Version 1 has its second pair of eyes.')).toBeVisible();
  await ines.page.goto(`/desk/stories/${id}/history/1`);
  await expect(ines.page.getByRole('heading', { level: 1, name: 'Revision 1' })).toBeVisible();
  await expect(waits).toHaveCount(0);
  await ines.page.goto('/desk');
  await expect(ines.page.getByText(headline)).toHaveCount(0);
});
