import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentSession } from '@/app/actor';
import { signInAddress } from '@/app/auth-config';
import { PageHead } from '@/components/desk/page-head';
import { readAccount } from '@/newsroom/people/read-account';
import { settings } from '@/platform/settings';
import { roleWords } from '../people/role-words';
import { AccessTokens } from './access-tokens';
import { browserName } from './browser-name';
import { ChangePassword } from './change-password';
import { Sessions } from './sessions';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const session = await currentSession();
  if (!session) redirect(`${signInAddress}?next=%2Fdesk%2Fme`);
  const now = new Date();
  const { name, email, role, hasPassword, sessions, tokens } = await readAccount(session.actor, now);
  const zone = settings().timeZone;
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-10 px-4 py-6 sm:px-6">
      <PageHead title={name}>
        {email} · {roleWords[role].label}. {roleWords[role].description}
      </PageHead>
      <ChangePassword hasPassword={hasPassword} sessionId={session.sessionId} />
      <Sessions
        zone={zone}
        sessions={sessions.map(({ id, createdAt, lastSeenAt, userAgent }) => ({
          id,
          browser: browserName(userAgent),
          createdAt: createdAt.toISOString(),
          lastSeenAt: lastSeenAt.toISOString(),
          isThis: id === session.sessionId,
        }))}
      />
      <AccessTokens
        zone={zone}
        tokens={tokens.map((token) => ({
          id: token.id,
          name: token.name,
          expiresAt: token.expiresAt.toISOString(),
          lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
          isOver: token.expiresAt <= now,
        }))}
      />
    </div>
  );
}
