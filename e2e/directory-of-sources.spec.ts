import { randomUUID } from 'node:crypto';
import { expect, type Newsroom, test } from './fixtures';

async function aClaim(newsroom: Newsroom, statement: string) {
  const mina = await newsroom.signIn('mina');
  const [storyId, claimId] = [randomUUID(), randomUUID()];
  await mina.tell('start-story', { id: storyId, sectionId: newsroom.sectionId, headline: statement });
  await mina.tell('make-claim', { storyId, claimId, anchorId: randomUUID(), quote: { exact: statement }, statement });
  return { mina, claimId };
}

test('two entries of one source become one; what will happen is told before, and the old address leads on', async ({ newsroom }) => {
  const { mina, claimId } = await aClaim(newsroom, 'The ferry to the islands has stopped.');
  const [kept, twin, carrier] = [randomUUID(), randomUUID(), randomUUID()];
  await mina.tell('add-source', { id: kept, name: 'Harbour authority', kind: 'organisation' });
  await mina.tell('add-note', { id: randomUUID(), claimId, source: { id: twin, name: 'Authority of the harbour', kind: 'organisation' }, stance: 'asserts' });
  await mina.tell('add-source', { id: carrier, name: 'Island Radio', kind: 'outlet', upstreamId: twin });
  const daud = await newsroom.signIn('daud');
  await daud.page.goto(`/desk/sources/${kept}`);
  await daud.page.getByRole('link', { name: 'Merge' }).click();
  await expect(daud.page.getByRole('heading', { level: 1, name: 'Merge into Harbour authority' })).toBeVisible();
  await daud.page.getByRole('combobox', { name: 'The other entry' }).fill('authority of');
  await daud.page.getByRole('option', { name: /Authority of the harbour/ }).click();
  const will = daud.page.getByRole('region', { name: 'What will happen' });
  await expect(will.getByRole('listitem')).toHaveText([
    'One note of Authority of the harbour becomes a note of Harbour authority.',
    'One source that has it from Authority of the harbour has it from Harbour authority.',
    'The sourcing of one claim reads otherwise.',
    'The address of Authority of the harbour leads to Harbour authority.',
  ]);
  await daud.page.getByRole('textbox', { name: 'Why they are the same' }).fill('One office, two translations of its name.');
  await daud.page.getByRole('button', { name: 'Merge them' }).click();
  await expect(daud.page.getByRole('region', { name: 'Entries that were the same' })).toContainText('One office, two translations of its name.');
  await daud.page.goto(`/desk/sources/${twin}`);
  await expect(daud.page.getByRole('heading', { level: 1, name: 'Harbour authority' })).toBeVisible();
  await expect(daud.page.getByRole('region', { name: 'What it has said' })).toContainText('The ferry to the islands has stopped.');
  await expect(daud.page.getByRole('region', { name: 'Where its knowledge comes from' }).getByRole('link', { name: 'Island Radio' })).toBeVisible();
});

test('a source is judged and its words are weighed for the desk alone; how often it was right is told in words too', async ({ newsroom }) => {
  const { mina, claimId } = await aClaim(newsroom, 'The lighthouse went dark.');
  const source = randomUUID();
  await mina.tell('add-note', { id: randomUUID(), claimId, source: { id: source, name: 'Lighthouse keeper', kind: 'person' }, stance: 'witnessed' });
  await mina.tell('assess-claim', { claimId, verification: 'corroborated', method: 'Two ships saw it too.' });
  await mina.page.goto(`/desk/sources/${source}`);
  await mina.page.getByRole('button', { name: 'Judge its reliability' }).click();
  await mina.chooses('Reliability', 'B, usually reliable', mina.page.getByRole('dialog'));
  await mina.page.getByRole('textbox', { name: 'Why' }).fill('Right about every storm.');
  await mina.page.getByRole('button', { name: 'Judge it', exact: true }).click();
  const grades = mina.page.getByRole('region', { name: 'How reliable we find it' });
  await expect(grades.getByRole('listitem')).toContainText('B, usually reliable');
  await expect(grades).toContainText('Right about every storm.');
  await mina.page.getByRole('combobox', { name: 'Credibility' }).selectOption('2, probably true');
  await expect(mina.notice('It is weighed 2, probably true now.')).toBeVisible();
  await mina.page.reload();
  await expect(mina.page.getByRole('combobox', { name: 'Credibility' })).toHaveValue('2');
  const right = mina.page.getByRole('region', { name: 'How often it was right' });
  await expect(right).toContainText('It took a side on 1 claim that you can see: 1 borne out, 0 refuted, 0 still open.');
  await expect(right.getByRole('row')).toHaveCount(2);
});

test('the directory narrows with every letter, without losing one', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  for (const name of ['Quarry foreman', 'Quarry owners', 'Quay watchman']) await mina.tell('add-source', { id: randomUUID(), name, kind: 'person' });
  await mina.page.goto('/desk/sources');
  const field = mina.page.getByRole('searchbox', { name: 'Words of the name or description' });
  await field.click();
  await field.pressSequentially('quar', { delay: 60 });
  await expect(mina.page.getByRole('rowheader')).toHaveCount(2);
  await field.pressSequentially('ry own', { delay: 60 });
  await expect(mina.page.getByRole('rowheader')).toHaveCount(1);
  await expect(field).toHaveValue('quarry own');
  await expect(field).toBeFocused();
  await mina.page.getByRole('link', { name: 'Show all' }).click();
  await expect(field).toHaveValue('');
});
