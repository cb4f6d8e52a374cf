import { headers } from 'next/headers';
import NextAuth from 'next-auth';
import { settings } from '@/platform/settings';
import { authConfig } from './auth-config';
import { visitorOf } from './visitor';

/** next-auth for the request at hand. It reads our own address from the environment and nowhere else. */
export const { handlers, signIn, signOut } = NextAuth(async () => {
  process.env.AUTH_URL = settings().siteUrl;
  return authConfig(visitorOf(await headers()));
});
