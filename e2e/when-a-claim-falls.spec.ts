import { randomUUID } from 'node:crypto';
import { body, doc, headline as headlineOf, p, standfirst } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { approveFiled, disputed, fileStory } from './file-story';
import { expect, test } from './fixtures';

test('a core claim is found false: readers are warned, what was scheduled is held, its owner has a task, and the correction that was prepared reaches readers', async ({ newsroom }) => {
  test.setTimeout(180_000);
  const [mina, daud] = [await newsroom.signIn('mina'), await newsroom.signIn('daud')];
  const reader = await newsroom.reader();

  const live = await fileStory(mina, newsroom, 'Rebels say they hold the salt bridge; officials deny it');
  await approveFiled(mina, daud, live.id);
  await daud.tell('publish-story', { storyId: live.id, kind: 'first', slug: 'salt-bridge' });
  const waiting = await fileStory(mina, newsroom, 'Rebels say they hold the corn bridge; officials deny it');
  const [quote] = (await mina.reads<{ claims: { id: string; anchors: { id: string; exact: string }[] }[] }>(`/api/v1/stories/${waiting.id}/sourcing`)).claims;
  const { id: anchorId, exact } = quote!.anchors[0]!;
  await mina.tell('attach-claim', { storyId: waiting.id, claimId: live.claimId, anchorId, quote: { exact }, insteadOf: waiting.claimId });
  await approveFiled(mina, daud, waiting.id);

  await daud.page.goto(`/desk/stories/${waiting.id}/review`);
  await daud.acts('Schedule');
  const schedule = daud.page.getByRole('dialog', { name: 'Schedule' });
  await expect(schedule.getByRole('button', { name: 'Schedule', exact: true })).toBeDisabled();
  await schedule.getByLabel('Goes out at').fill(`${new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)}T09:30`);
  await schedule.getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(daud.page.getByText(/^Goes out on .* 09:30/)).toBeVisible();

  const [story] = (await newsroom.db.query<{ address: string }>(`SELECT to_char(day, '"/"YYYY"/"MM"/"DD"/"') || slug AS address FROM published.stories WHERE id = $1`, [live.id])).rows;
  const address = story?.address ?? '';
  await reader.page.goto(address);
  await expect(reader.page.getByRole('article').first()).toContainText('salt bridge');
  await mina.tell('assess-claim', { claimId: live.claimId, verification: 'false', method: 'We stood on the bridge with its guards.' });

  await expect(async () => {
    await reader.page.goto(address);
    await expect(reader.page.getByRole('region', { name: 'Changed since publication' }).or(reader.page.locator('.shaken'))).toContainText(disputed);
  }).toPass({ timeout: 10_000 });

  await daud.page.goto(`/desk/stories/${waiting.id}/review`);
  await expect(daud.page.getByText('It is held and did not go out.')).toBeVisible();
  await expect(daud.page.getByText('The claim was found to be false.').first()).toBeVisible();
  await daud.page.getByRole('link', { name: 'What else it concerns' }).click();
  await expect(daud.page.getByRole('heading', { level: 1, name: disputed })).toBeVisible();
  const open = daud.page.getByRole('region', { name: /^Still open/ });
  await expect(open.getByRole('link', { name: live.headline })).toBeVisible();
  await expect(open).toContainText(/due in/);
  await expect(async () => {
    await daud.page.reload();
    await expect(open).toContainText('A correction is prepared');
  }).toPass({ timeout: 20_000 });

  const document = doc(
    headlineOf('The salt bridge was never taken'),
    standfirst('Its guards let traders pass all week.'),
    body(p('The guards of the bridge never left it.')),
  );
  const { version } = await mina.reads<{ version: number }>(`/api/v1/stories/${live.id}/sourcing`);
  await mina.tell('save-draft', { storyId: live.id, basedOn: version, editorVersion: EDITOR_VERSION, document });
  await approveFiled(mina, daud, live.id);
  await daud.page.reload();
  await daud.page.getByRole('button', { name: `Publish the correction: ${live.headline}` }).or(daud.page.getByRole('button', { name: /^Publish the correction/ })).first().click();
  const publish = daud.page.getByRole('dialog', { name: 'Publish the correction' });
  await publish.getByRole('textbox', { name: 'What is right' }).fill('The bridge was never taken; its guards never left it.');
  await publish.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(daud.page.getByText('Every story was seen to.')).toBeVisible();

  await expect(async () => {
    await reader.page.goto(address);
    await expect(reader.page.getByRole('article').first()).toContainText('The salt bridge was never taken');
    await expect(reader.page.locator('main')).toContainText('The bridge was never taken; its guards never left it.');
  }).toPass({ timeout: 10_000 });
});

test('a live translation that marks no words for what fell has a task that says they are to be found by hand, on the page of the fall too', async ({ newsroom }) => {
  const [mina, daud] = [await newsroom.signIn('mina'), await newsroom.signIn('daud')];
  const live = await fileStory(mina, newsroom, 'Rebels say they hold the rice bridge; officials deny it');
  await approveFiled(mina, daud, live.id);
  await daud.tell('publish-story', { storyId: live.id, kind: 'first', slug: 'rice-bridge' });
  const [french, headline] = [randomUUID(), 'Les rebelles disent tenir le pont du riz'];
  await mina.tell('start-story', { id: french, sectionId: newsroom.sectionId });
  await mina.tell('change-details', { storyId: french, language: 'fr', translationOfId: live.id });
  const document = doc(headlineOf(headline), standfirst('Les autorités démentent.'), body(p('Le pont est aux rebelles, disent-ils.')));
  await mina.tell('save-draft', { storyId: french, basedOn: 1, editorVersion: EDITOR_VERSION, document });
  await approveFiled(mina, daud, french);
  await daud.tell('publish-story', { storyId: french, kind: 'first', slug: 'pont-du-riz' });

  await mina.tell('assess-claim', { claimId: live.claimId, verification: 'false', method: 'We stood on the bridge with its guards.' });
  const byHand = 'It marks no words for the claim, so no correction is prepared: those passages have to be found by hand.';
  await mina.page.goto('/desk');
  const task = mina.page.getByRole('listitem').filter({ has: mina.page.getByRole('link', { name: headline, exact: true }) });
  await expect(task).toContainText(byHand);
  await task.getByRole('link', { name: `Whom else it concerns: ${headline}` }).click();
  await expect(mina.page.getByRole('heading', { level: 1, name: disputed })).toBeVisible();
  const open = mina.page.getByRole('region', { name: /^Still open/ }).getByRole('listitem');
  await expect(async () => {
    await mina.page.reload();
    await expect(open.filter({ hasText: live.headline })).toContainText('A correction is prepared');
  }).toPass({ timeout: 20_000 });
  await expect(open.filter({ hasText: live.headline })).not.toContainText('by hand');
  await expect(open.filter({ hasText: headline })).toContainText(byHand);
  await expect(open.filter({ hasText: headline })).not.toContainText('A correction is prepared');
});
