import type { Person } from '@/newsroom/people/actor';
import { readActorOfSession, readActorOfToken } from '@/newsroom/people/read-actor';
import { refuse } from '@/newsroom/refusal';
import { settings } from '@/platform/settings';
import { sessionSecretIn } from '../session-cookie';

/**
 * Who asks: the holder of the bearer token when there is one, else whoever is signed in with this browser. Refuses
 * (throws `Refused`) when that is nobody. Where a page asks by itself it is no visit, and the session is not used by it.
 */
export async function callerOf(request: Request, { isVisit = true } = {}): Promise<Person> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const token = /^Bearer +([\w-]+)$/i.exec(authorization.trim())?.[1];
    const actor = token === undefined ? null : await readActorOfToken(token, new Date());
    return actor ?? refuse('unauthenticated', 'This access token is not valid, has ended or was revoked.');
  }
  const secret = sessionSecretIn(request.headers.get('cookie'));
  const session = secret === null ? null : await readActorOfSession(secret, new Date(), { isVisit });
  if (!session) refuse('unauthenticated', 'You are not signed in, or your session has ended.');
  return { ...session.actor, through: { kind: 'session', id: session.sessionId } };
}

/**
 * The same for requests that change something. A browser sends its cookies along with other sites' requests too, so a
 * session counts only when the page that asks is ours (OWASP CSRF Prevention, verifying origin).
 */
export async function callerOfChange(request: Request): Promise<Person> {
  if (!request.headers.has('authorization') && !isSameOrigin(request)) {
    refuse('forbidden', 'This came from another site than the newsroom’s own.');
  }
  return callerOf(request);
}

/** Whether a page of ours sent this: browsers say from which site a form or a script comes. */
export function isSameOrigin(request: Request): boolean {
  const origin = URL.parse(request.headers.get('origin') ?? '');
  if (!origin || !/^https?:$/.test(origin.protocol)) return false;
  return origin.origin === settings().siteUrl || origin.host === request.headers.get('host');
}
