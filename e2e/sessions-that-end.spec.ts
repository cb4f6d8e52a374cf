import type { Colleague } from './colleague';
import { expect, type Newsroom, test } from './fixtures';
import { emailOf, type PersonName } from './first-morning';
import { writing } from './writing';

/** Signs in again by the way that the writing page offers. */
async function signInAgain(colleague: Colleague, name: PersonName, newsroom: Newsroom): Promise<void> {
  const opened = colleague.page.waitForEvent('popup');
  await colleague.saving.getByRole('link', { name: 'Sign in again in a new tab' }).click();
  await newsroom.enter(name, await opened);
  // Coming back to the window, which a browser without windows does not tell its pages.
  await colleague.page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

test('a session that ended in another tab costs no word', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina', { anew: true });
  await writing(mina, newsroom, 'The night desk');
  const other = await mina.inNewTab();
  await other.page.goto('/desk');
  await other.page.getByRole('button', { name: 'Mina Rahimi' }).click();
  await other.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(other.page).toHaveURL(/\/sign-in/);

  await mina.page.keyboard.type('Typed after the session ended.');
  await expect(mina.saving).toContainText('Not saved: you are signed out; your text is kept on this device.');
  await signInAgain(mina, 'mina', newsroom);
  await mina.isSaved();
  await mina.page.reload();
  await expect(mina.text).toContainText('Typed after the session ended.');
});

test('text typed after the session ended outlives the page, and is there after the next sign-in', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina', { anew: true });
  const id = await writing(mina, newsroom, 'The early desk');
  await mina.page.context().clearCookies();
  await mina.page.keyboard.type('Typed without a session.');
  await expect(mina.saving).toContainText('Not saved: you are signed out; your text is kept on this device.');
  await mina.page.close();
  const again = await mina.inNewTab();
  await newsroom.enter('mina', again.page);
  await again.page.goto(`/desk/stories/${id}/write`);
  await expect(again.text).not.toContainText('Typed without a session.');
  await again.page.getByRole('region', { name: 'Text kept on this device' }).getByRole('button', { name: 'Compare' }).click();
  await again.page.getByRole('button', { name: 'Take the kept text' }).click();
  await again.isSaved();
  await again.page.reload();
  await expect(again.text).toContainText('Typed without a session.');
});

test('signing out everywhere ends every session, and what is being written elsewhere is kept', async ({ newsroom }) => {
  const phone = await newsroom.signIn('tom', { anew: true, viewport: { width: 390, height: 844 } });
  const desk = await newsroom.signIn('tom', { anew: true });
  await writing(phone, newsroom, 'A telephone left on the train');
  await desk.page.goto('/desk/me');
  await desk.page.getByRole('button', { name: 'Sign out everywhere' }).click();
  // Whoever signed in before this test is signed out as well.
  newsroom.kept.delete('tom');
  await expect(desk.page).toHaveURL(/\/sign-in/);
  await desk.page.goto('/desk');
  await expect(desk.page).toHaveURL(/\/sign-in/);
  expect(await newsroom.count('SELECT count(*) FROM desk.sessions s JOIN desk.people p ON p.id = s."personId" WHERE p.email = $1', emailOf('tom'))).toBe(0);

  await phone.page.keyboard.type('Nobody has found it.');
  await expect(phone.saving).toContainText('Not saved: you are signed out; your text is kept on this device.');
  await signInAgain(phone, 'tom', newsroom);
  await phone.isSaved();
  await phone.page.reload();
  await expect(phone.text).toContainText('Nobody has found it.');
});
