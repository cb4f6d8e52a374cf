import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { countAttempt, keyOf, limiter } from '../rate-limit';
import { networkOf } from './network';

/** Attempts for one e-mail address, known or not, in a quarter of an hour. */
export const attemptsForEmail = 10;

/** Attempts from one network in a quarter of an hour: a newsroom may share one. */
export const attemptsFromNetwork = 60;

const byEmail = limiter('sign-in-email', attemptsForEmail);
const byPerson = limiter('password-person', attemptsForEmail);
const byNetwork = limiter('sign-in-network', attemptsFromNetwork);

/** Counts an attempt to sign in before it is made, and refuses with `too_many` when there were enough. */
export async function countSignIn(email: string, address: string): Promise<void> {
  await count(byNetwork, networkOf(address));
  await count(byEmail, email);
}

/** A right password shows that the earlier attempts for this address were slips; it counts against no network. */
export async function forgetSignIns(email: string, address: string): Promise<void> {
  await byEmail.delete(keyOf(email));
  await byNetwork.reward(keyOf(networkOf(address)));
}

/** The same for the present password of somebody signed in: at an open browser nobody guesses faster than at the door. */
export async function countPasswordCheck(personId: string): Promise<void> {
  await count(byPerson, personId);
}

function count(counter: RateLimiterPostgres, value: string): Promise<void> {
  return countAttempt(counter, value, 'There were too many attempts. Wait a quarter of an hour and try again.');
}
