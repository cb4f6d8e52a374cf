import { settings } from '@/platform/settings';

/** Whether people reach us over TLS; browsers then refuse our cookies anywhere else. */
export function isSecure(): boolean {
  return settings().siteUrl.startsWith('https:');
}

/** `__Host-` ties the cookie to this very host, so that a sibling domain cannot plant one. */
export function sessionCookieName(): string {
  return isSecure() ? '__Host-stet.session' : 'stet.session';
}

/** The session's secret out of a request's Cookie header, or null. */
export function sessionSecretIn(cookieHeader: string | null): string | null {
  const name = sessionCookieName();
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return null;
}
