'use server';

import { redirect } from 'next/navigation';
import { AuthError } from 'next-auth';
import { changePassword } from '@/newsroom/people/change-password';
import { Refused } from '@/newsroom/refusal';
import { isDatabaseAway } from '@/platform/database';
import { log } from '@/platform/log';
import { settings } from '@/platform/settings';
import { handedSession } from '../actor';
import { signIn as enter, signOut as leave } from '../auth';
import { nextAddress } from './next-address';

/** What the form shows after a refusal: a sentence, and the address as it was typed. */
export type SignInState = { sentence: string; email: string };

const databaseAway = 'The newsroom’s database is away. Nothing is lost; try again shortly.';

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Signs in with e-mail address and password. */
export async function signInWithPassword(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = field(form, 'email');
  const next = nextAddress(form.get('next'));
  try {
    const address = await enter('password', { email, password: field(form, 'password'), redirect: false, redirectTo: next });
    // A fault in its configuration next-auth does not throw: it leads elsewhere.
    if (address !== settings().siteUrl + next) throw new Error('next-auth led elsewhere.');
  } catch (error) {
    return { sentence: sentenceOf(error), email: email.slice(0, 254) };
  }
  redirect(next);
}

/** Sets out for the newsroom's identity provider. */
export async function signInWithProvider(form: FormData): Promise<void> {
  if (!settings().oidc) redirect('/sign-in');
  let address: string;
  try {
    address = await enter('oidc', { redirect: false, redirectTo: nextAddress(form.get('next')) });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    address = '/sign-in?error=Configuration';
  }
  redirect(address);
}

/** Replaces the password somebody was handed by one of their own, and lets them in. */
export async function choosePassword(_before: string, form: FormData): Promise<string> {
  try {
    const session = await handedSession();
    if (session) {
      const said = { present: field(form, 'present'), next: field(form, 'chosen'), keepSessionId: session.sessionId };
      const result = await changePassword(session.actor, said);
      if (!result.ok) return result.refusal.sentence;
    }
  } catch (error) {
    if (isDatabaseAway(error)) return databaseAway;
    throw error;
  }
  redirect(nextAddress(form.get('next')));
}

/** Ends this session. */
export async function signOut(): Promise<void> {
  await leave({ redirect: false });
  redirect('/sign-in');
}

function sentenceOf(error: unknown): string {
  const cause = error instanceof AuthError ? error.cause?.err : error;
  if (cause instanceof Refused) return cause.refusal.sentence;
  if (isDatabaseAway(cause)) return databaseAway;
  log.error({ err: cause ?? error }, 'signing in failed');
  return 'Signing in does not work at the moment. Try again shortly.';
}
