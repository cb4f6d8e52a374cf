import type { NextAuthConfig } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import type { OIDCConfig } from 'next-auth/providers';
import { z } from 'zod';
import { system } from '@/newsroom/people/actor';
import { checkPassword } from '@/newsroom/people/check-password';
import { normalEmail } from '@/newsroom/people/email';
import { noteRefusedSignIn } from '@/newsroom/people/note-refused-sign-in';
import { readLinkedPerson, readPersonByEmail } from '@/newsroom/people/read-identity';
import { Refused } from '@/newsroom/refusal';
import { log } from '@/platform/log';
import { absoluteLimit } from '@/platform/session';
import { settings } from '@/platform/settings';
import { authAdapter, openSession } from './auth-adapter';
import { isSecure, sessionCookieName } from './session-cookie';
import type { Visitor } from './visitor';

export const signInAddress = '/sign-in';

/** What a provider must tell of somebody. https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims */
const standardClaims = z.object({
  sub: z.string().min(1),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
});

const typed = z.object({ email: z.string(), password: z.string() });

/** How people of this newsroom sign in, for one visitor's request. */
export function authConfig(visitor: Visitor): NextAuthConfig {
  const secure = isSecure();
  return {
    secret: settings().authSecret,
    trustHost: true,
    basePath: '/api/auth',
    useSecureCookies: secure,
    pages: { signIn: signInAddress, error: signInAddress },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: { httpOnly: true, sameSite: 'lax', path: '/', secure } },
    },
    session: { strategy: 'database', maxAge: absoluteLimit / 1_000 },
    adapter: authAdapter(visitor.userAgent),
    // With a password next-auth would hand out a JWT; it hands out the secret of a database session instead.
    jwt: { encode: ({ token }) => openSession(token?.sub ?? '', 'password', visitor.userAgent) },
    providers: [password(visitor), identityProvider()],
    callbacks: {
      signIn: ({ account, profile }) => account?.provider !== 'oidc' || isOurs(account.providerAccountId, profile),
    },
    logger: {
      error: (error) => log.info({ type: error.name }, 'a sign-in did not succeed'),
      warn: (code) => log.debug({ code }, 'next-auth warned'),
      debug: () => undefined,
    },
  };
}

function password({ address }: Visitor) {
  return credentials({
    id: 'password',
    credentials: { email: {}, password: {} },
    async authorize(raw) {
      const { email, password: secret } = typed.parse(raw);
      const result = await checkPassword({ email, password: secret, address });
      if (!result.ok) throw new Refused(result.refusal);
      return { id: result.value.personId };
    },
  });
}

/** next-auth keeps sessions in a database only beside some other provider than passwords; this one can be nobody. */
const noProvider = { name: '', issuer: 'https://no-provider.invalid', clientId: '', clientSecret: '' };

/** Any standard provider: discovery, code flow with PKCE, claims from the userinfo endpoint. */
function identityProvider(): OIDCConfig<z.output<typeof standardClaims>> {
  return {
    id: 'oidc',
    type: 'oidc',
    ...(settings().oidc ?? noProvider),
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email profile' } },
    idToken: false,
    // Safe because `isOurs` lets through verified addresses only.
    allowDangerousEmailAccountLinking: true,
    profile: ({ sub, email = '' }) => ({ id: sub, email: normalEmail(email) }),
  };
}

/** Whether an identity belongs to an active person: linked before, or by an address its provider has verified. */
async function isOurs(providerAccountId: string, profile: unknown): Promise<boolean | string> {
  const claims = standardClaims.safeParse(profile).data;
  const verified = claims?.email_verified === true && claims.email ? normalEmail(claims.email) : null;
  const person =
    (await readLinkedPerson('oidc', providerAccountId)) ?? (verified === null ? null : await readPersonByEmail(verified));
  if (person) return true;
  await noteRefusedSignIn(system, { personId: null });
  return `${signInAddress}?error=AccessDenied`;
}
