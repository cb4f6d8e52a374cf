import { randomUUID } from 'node:crypto';
import type { Colleague } from './colleague';
import { expect, test } from './fixtures';

async function openToWrite({ page, text }: Colleague, id: string): Promise<void> {
  await page.goto(`/desk/stories/${id}/write`);
  await text.click();
  await page.keyboard.press('Control+End');
}

async function offers({ page }: Colleague, place: RegExp): Promise<string[]> {
  const kept = page.getByRole('region', { name: 'Text kept on this device' });
  const comparison = page.getByRole('region', { name: 'Comparison' });
  const said: string[] = [];
  for (const offer of await kept.getByRole('listitem').filter({ hasText: place }).all()) {
    await offer.getByRole('button', { name: 'Compare' }).click();
    said.push(await comparison.innerText());
    await page.keyboard.press('Escape');
    await expect(comparison).toBeHidden();
  }
  return said;
}

/** How many texts this device keeps, whoever wrote them. */
function textsOnDevice({ page }: Colleague): Promise<number> {
  return page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The device does not say.'));
      });
    const device = await settled(indexedDB.open('stet-texts'));
    const count = await settled(device.transaction('texts').objectStore('texts').count());
    device.close();
    return count;
  });
}

test('what two tabs of one person wrote without a connection is kept apart, and both texts are offered to that person for a week', async ({ newsroom }) => {
  const first = await newsroom.signIn('mina');
  const second = await first.inNewTab();
  const id = randomUUID();
  await first.tell('start-story', { id, sectionId: newsroom.sectionId, headline: 'One story in two tabs' });
  await openToWrite(first, id);
  await openToWrite(second, id);
  const context = first.page.context();
  await context.setOffline(true);
  await first.page.keyboard.type('The harbour is closed.');
  await expect(first.saving).toHaveText('Offline: kept on this device');
  await second.page.keyboard.type('The airport is open.');
  await expect(second.saving).toHaveText('Offline: kept on this device');
  const third = await first.inNewTab();
  await first.page.close();
  await second.page.close();
  await context.setOffline(false);

  await openToWrite(third, id);
  const kept = third.page.getByRole('region', { name: 'Text kept on this device' });
  await expect(kept.getByRole('listitem')).toHaveCount(2);
  const said = await offers(third, /^This device kept a text/);
  expect(said.filter((words) => words.includes('The harbour is closed.'))).toHaveLength(1);
  expect(said.filter((words) => words.includes('The airport is open.'))).toHaveLength(1);
  await third.page.reload();
  await expect(kept.getByRole('listitem')).toHaveCount(2);

  const minas = await context.cookies();
  await context.clearCookies();
  await newsroom.enter('daud', third.page);
  await openToWrite(third, id);
  await expect(third.text).toContainText('One story in two tabs');
  await expect(kept, 'a colleague at the same device').toBeHidden();

  await context.addCookies(minas);
  const day = 86_400_000;
  await third.page.clock.setFixedTime(Date.now() + 6 * day);
  await openToWrite(third, id);
  await expect(kept.getByRole('listitem')).toHaveCount(2);
  await third.page.clock.setFixedTime(Date.now() + 8 * day);
  await openToWrite(third, id);
  await expect.poll(() => textsOnDevice(third)).toBe(0);
  await expect(kept).toBeHidden();
});

test('a text that is saved in one tab leaves alone what another tab keeps on the device', async ({ newsroom }) => {
  const first = await newsroom.signIn('mina');
  const second = await first.inNewTab();
  const id = randomUUID();
  await first.tell('start-story', { id, sectionId: newsroom.sectionId, headline: 'One tab saves, the other cannot' });
  await openToWrite(first, id);
  await openToWrite(second, id);
  await first.page.route('**/commands/save-draft', (route) => route.abort());
  await first.page.keyboard.type('Nobody has this sentence yet.');
  await expect(first.saving).toHaveText('Offline: kept on this device');
  await second.page.keyboard.type('This one is saved.');
  await second.isSaved();

  const third = await first.inNewTab();
  await openToWrite(third, id);
  const [said] = await offers(third, /^Another tab has a text/);
  expect(said).toContain('Nobody has this sentence yet.');
  await first.page.close();
  await third.page.reload();
  const kept = third.page.getByRole('region', { name: 'Text kept on this device' });
  await kept.getByRole('button', { name: 'Compare' }).click();
  await expect(third.page.getByRole('region', { name: 'Comparison' })).toContainText('Nobody has this sentence yet.');
  await third.page.getByRole('button', { name: 'Discard the kept text' }).click();
  await expect(kept).toBeHidden();
  await third.page.reload();
  await expect(third.text).toContainText('This one is saved.');
  await expect(kept).toBeHidden();
});
