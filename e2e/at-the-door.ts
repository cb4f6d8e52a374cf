import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { hashPassword } from '@/newsroom/people/password';
import type { Role } from '@/newsroom/people/role';
import type { Newsroom } from './fixtures';
import { everybodysPassword } from './permissions/staff';

/** Somebody who is in the newsroom already, and of whom no other test knows: the address they sign in with. */
export async function newColleague({ db }: Newsroom, name: string, role: Role): Promise<string> {
  const email = `${randomUUID()}@newsroom.example`;
  const values = [randomUUID(), email, name, role, await hashPassword(everybodysPassword)];
  await db.query('INSERT INTO desk.people (id, email, name, role, "passwordHash") VALUES ($1, $2, $3, $4, $5)', values);
  return email;
}

/** Fills in the sign-in page, to which whoever is not signed in is led from `at`, and sends it off. */
export async function knocks(page: Page, email: string, password: string, at = '/desk'): Promise<void> {
  await page.goto(at);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
