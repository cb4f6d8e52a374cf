'use client';

import { useState } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Time } from '@/components/ui/time';
import { MakeToken } from './make-token';
import { NewToken } from './new-token';

type Props = {
  zone: string;
  tokens: { id: string; name: string; expiresAt: string; lastUsedAt: string | null; isOver: boolean }[];
};

/** The person’s access tokens: made, shown once, revoked. */
export function AccessTokens({ zone, tokens }: Props) {
  const [made, setMade] = useState<string | null>(null);
  const { send, isPending } = useCommand();
  return (
    <section aria-labelledby="tokens" className="flex flex-col gap-3 border-t border-rule pt-4">
      <h2 id="tokens" className="text-base font-semibold">
        Access tokens
      </h2>
      <p className="max-w-measure text-label text-ink-muted">
        A program with your token may do through the API whatever you may do. What the API offers stands at{' '}
        <a className="text-accent underline" href="/api/v1/openapi.json">
          /api/v1/openapi.json
        </a>
        . Your tokens are revoked when you change your password, when you sign out everywhere, and when an administrator hands you a password.
      </p>
      {made === null ? <MakeToken onMade={setMade} /> : <NewToken token={made} onDone={() => setMade(null)} />}
      {tokens.length === 0 ? (
        <EmptyState title="No tokens">Make one when a program of yours is to work with the newsroom.</EmptyState>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {tokens.map(({ id, name, expiresAt, lastUsedAt, isOver }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 text-label">
              <span className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-semibold">{name}</span>
                {isOver ? <Badge tone="warning">ended</Badge> : null}
                <span className="text-small text-ink-muted">
                  {isOver ? 'ended' : 'ends'} <Time at={expiresAt} zone={zone} form="date" />,{' '}
                  {lastUsedAt === null ? 'never used' : <>last used <Time at={lastUsedAt} zone={zone} /></>}
                </span>
              </span>
              <Button
                size="small"
                variant="danger"
                isPending={isPending}
                aria-label={`Revoke ${name}`}
                onPress={() => void send('revoke-access-token', { tokenId: id }, `The token “${name}” is revoked.`)}
              >
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
