import { expect, type Page } from '@playwright/test';
import { everybodysPassword } from '../permissions/staff';
import { canariesIn, sealedWords } from './canaries';

/** Signs in as a reporter. */
export async function signInAtDesk(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('mina@newsroom.example');
  await page.getByLabel('Password').fill(everybodysPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/desk');
}

/** Seals a source, typing into each field as people do. */
export async function sealAtDesk(page: Page, sourceId: string): Promise<void> {
  await signInAtDesk(page);
  await page.goto(`/desk/sources/${sourceId}`);
  await page.getByRole('button', { name: 'Seal', exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  const former = await dialog.getByLabel('Name for the desk').inputValue();
  await dialog.getByLabel('Name for the desk').fill('A nurse at a hospital');
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(former);
  const labels = { name: 'Name', alias: 'Other names', employer: 'Employer', phone: 'Telephone', email: 'E-mail', address: 'Address', account: 'Accounts', remarks: 'Private remarks' };
  for (const [field, label] of Object.entries(labels)) {
    await dialog.getByRole('textbox', { name: label, exact: true }).fill(sealedWords.nurse[field as keyof typeof labels]);
  }
  await dialog.getByLabel('Reason').fill('She asked for it.');
  await dialog.getByRole('button', { name: 'Seal it' }).click();
  await expect(page.getByText('It is sealed. You can open it.')).toBeVisible();
  await expect(page.getByText('name, other names, employer, telephone, e-mail, address, accounts, private remarks')).toBeVisible();
}

/** Opens what is sealed with the password, sees it, and closes it. */
export async function openAtDesk(page: Page, isOpening: (address: string) => boolean): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('Your password').fill(everybodysPassword);
  const answer = page.waitForResponse((response) => isOpening(response.url()));
  await page.getByRole('dialog').getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('dialog').getByText('Qorvanix Zelmundra')).toBeVisible();
  expect((await answer).headers()['cache-control']).toContain('no-store');
  expect(canariesIn(await page.content()).length).toBeGreaterThan(5);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Takes one sealed field away, leaves the others as they are, and reads that this is on record with all that was opened. */
export async function takeAwayAtDesk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change what is sealed' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Change what is sealed' });
  await dialog.getByText('Employer', { exact: true }).last().click();
  await dialog.getByRole('button', { name: 'Seal and take away' }).click();
  await expect(page.getByText('name, other names, telephone, e-mail, address, accounts, private remarks')).toBeVisible();
  const happened = page.getByRole('region', { name: 'Sealed' }).getByRole('listitem');
  for (const words of ['opened a recording or document', 'changed what is sealed', 'opened it', 'sealed it']) {
    await expect(happened.filter({ hasText: `Mina Rahimi ${words}` }).first()).toBeVisible();
  }
}

/** Leaks into whatever a browser asks, says and keeps, to see that it would be found there. */
export async function plantInBrowser(page: Page): Promise<void> {
  await page.goto('/search?words=Wexhollow');
  await page.evaluate(() => {
    console.log('Krelvin');
    localStorage.setItem('draft', btoa('by Brumquist, who was there'));
  });
}
