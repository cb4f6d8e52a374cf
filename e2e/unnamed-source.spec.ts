import { randomUUID } from 'node:crypto';
import { anchorsOf } from '@/editor/anchors';
import { body, claim, doc, headline, p } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import type { Colleague } from './colleague';
import { approveFiled, sourcingOf } from './file-story';
import { expect, type Newsroom, test } from './fixtures';

const official = 'The official we met in May';
const statement = 'The ferry at Karez will stop for a year.';

/** A story on the word of a ministry and of an official who must not be named; prepared by commands alone. */
async function fileOnUnnamedWord(mina: Colleague, { sectionId, sources }: Newsroom, title: string): Promise<string> {
  const [id, claimId, anchorId] = [randomUUID(), randomUUID(), randomUUID()];
  const document = doc(
    headline(title),
    body(p(claim(anchorId, 'Officials say that the ferry at Karez will stop for a year'), '. The interior ministry said so too.')),
  );
  const quote = { exact: anchorsOf(document)[0]?.exact ?? '' };
  await mina.tell('start-story', { id, sectionId });
  await mina.tell('make-claim', { storyId: id, claimId, anchorId, quote, statement, materiality: 'core' });
  const unnamed = { id: randomUUID(), name: official, kind: 'official' as const };
  await mina.tell('add-note', { id: randomUUID(), claimId, source: { id: sources.get('Afghan interior ministry')! }, stance: 'asserts' });
  await mina.tell('add-note', { id: randomUUID(), claimId, source: unnamed, stance: 'asserts', terms: 'background' });
  await mina.tell('assess-claim', { claimId, verification: 'corroborated', method: 'Two who do not depend on each other told us.' });
  await mina.tell('save-draft', { storyId: id, basedOn: 1, editorVersion: EDITOR_VERSION, document });
  return id;
}

async function asks(mina: Colleague, storyId: string, button: RegExp): Promise<void> {
  await mina.page.goto(`/desk/stories/${storyId}/write`);
  const opened = await mina.opensClaim(statement);
  await opened.getByRole('button', { name: button }).click();
  const dialog = mina.page.getByRole('dialog', { name: `May ${official} go unnamed?` });
  const answers: [string, string][] = [
    ['Why is it information, and not opinion?', 'A date that a second office can check.'],
    ['Why does the story need it?', 'Nobody else tells the villages how long.'],
    ['Why can it not be had on the record?', 'The ministry names no date to anybody.'],
    ['How is the source reliable, and placed to know?', 'Signs the plans.'],
    ['How are readers told who it is?', 'An official who has seen the plans'],
    ['Who spoke on condition of not being named because', 'officials may not speak before the minister does'],
  ];
  for (const [question, answer] of answers) await dialog.getByRole('textbox', { name: question }).fill(answer);
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(mina.notice('A standards editor decides it now.')).toBeVisible();
}

async function grants(sana: Colleague, title: string): Promise<void> {
  await sana.page.goto('/desk');
  const waiting = sana.page.getByRole('region', { name: 'May they go unnamed?' }).getByRole('listitem').filter({ hasText: title });
  await waiting.getByRole('button', { name: /^Read and decide/ }).click();
  const dialog = sana.page.getByRole('dialog', { name: `May ${official} go unnamed?` });
  await expect(dialog).toContainText('A date that a second office can check.');
  const grant = dialog.getByRole('button', { name: 'Grant' });
  await dialog.getByRole('textbox', { name: 'Why you decide so' }).fill('I have met them.');
  await expect(grant).toBeDisabled();
  await dialog.getByText('I know who this source is').click();
  await grant.click();
  await expect(waiting).toHaveCount(0);
}

test('a source goes unnamed by leave: asked for, granted, taken back, and readers are told why', async ({ newsroom }) => {
  test.slow();
  const [mina, sana, daud] = [await newsroom.signIn('mina'), await newsroom.signIn('sana'), await newsroom.signIn('daud')];
  const title = 'The ferry is to stop';
  const id = await fileOnUnnamedWord(mina, newsroom, title);
  const refused = await mina.asks('submit-story', { storyId: id });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'gate', findings: [{ rule: 'anonymous-grounds' }] } });

  await asks(mina, id, /^Ask that/);
  await grants(sana, title);
  await approveFiled(mina, daud, id);

  await sana.page.goto(`/desk/stories/${id}/write`);
  const granted = await sana.opensClaim(statement);
  await granted.getByRole('button', { name: 'Take it back' }).click();
  const taking = sana.page.getByRole('dialog', { name: /^Take the leave of/ });
  await taking.getByRole('textbox', { name: 'Why' }).fill('They did not see the plans.');
  await taking.getByRole('button', { name: 'Take it back' }).click();
  await expect(sana.notice(`${official} may not go unnamed any more.`)).toBeVisible();

  expect(await daud.asks('publish-story', { storyId: id, kind: 'first' })).toMatchObject({ ok: false });
  expect((await sourcingOf(mina, id)).findings).toContainEqual(expect.objectContaining({ rule: 'anonymous-grounds', overriddenBy: null }));

  await asks(mina, id, /^Ask again that/);
  await grants(sana, title);
  await approveFiled(mina, daud, id);
  await daud.tell('publish-story', { storyId: id, kind: 'first' });
  const { page } = await newsroom.reader();
  await page.goto('/');
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByText('who spoke on condition of not being named because officials may not speak before the minister does').first()).toBeAttached();
  expect(await page.content()).not.toContain(official);
});
