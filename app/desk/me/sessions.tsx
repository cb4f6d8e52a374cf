'use client';

import { sendCommand } from '@/components/desk/send-command';
import { useCommand } from '@/components/desk/use-command';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { say } from '@/components/ui/notices';
import { Time } from '@/components/ui/time';

type Props = {
  zone: string;
  sessions: { id: string; browser: string; createdAt: string; lastSeenAt: string; isThis: boolean }[];
};

/** Where the person is signed in, with a way to end each other session, or all at once. */
export function Sessions({ zone, sessions }: Props) {
  const { send, isPending } = useCommand();

  async function signOutEverywhere() {
    const result = await sendCommand('end-sessions', {});
    if (result.ok) window.location.assign('/sign-in');
    else say(result.refusal.sentence, 'refused');
  }

  return (
    <section aria-labelledby="sessions" className="flex flex-col gap-3 border-t border-rule pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="sessions" className="text-base font-semibold">
          Where you are signed in
        </h2>
        <Button variant="danger" size="small" onPress={signOutEverywhere}>
          Sign out everywhere
        </Button>
      </div>
      <ul className="divide-y divide-rule border-y border-rule">
        {sessions.map(({ id, browser, createdAt, lastSeenAt, isThis }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 text-label">
            <span className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-semibold">{browser}</span>
              {isThis ? <Badge tone="accent">this browser</Badge> : null}
              <span className="text-small text-ink-muted">
                since <Time at={createdAt} zone={zone} />, last seen <Time at={lastSeenAt} zone={zone} />
              </span>
            </span>
            {isThis ? null : (
              <Button
                size="small"
                isPending={isPending}
                aria-label={`Sign out ${browser}`}
                onPress={() => void send('end-session', { sessionId: id }, `${browser} is signed out.`)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="text-small text-ink-muted">A session ends after 12 hours without use, and after 14 days in any case. Signing out everywhere revokes your access tokens too.</p>
    </section>
  );
}
