'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';

/** How often it is looked whether the database is back, in milliseconds. */
const patience = 5_000;

/** Says calmly what is wrong. While the database is away it waits, and shows the page again by itself. */
export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  const [isAway, setAway] = useState<boolean | null>(null);

  useEffect(() => {
    let wasAway = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const away = await isDatabaseAway();
      setAway(away);
      if (!away && wasAway) return retry();
      wasAway ||= away;
      if (away) timer = setTimeout(look, patience);
    };
    void look();
    return () => clearTimeout(timer);
  }, [retry]);

  return (
    <div role="alert" className="mx-auto flex w-full max-w-measure flex-col items-start gap-4 px-4 py-16">
      <title>{isAway ? 'The database is away · Stet' : 'This page did not open · Stet'}</title>
      {isAway ? (
        <>
          <h1 className="font-serif text-headline font-medium">The newsroom’s database is away</h1>
          <p className="text-label text-ink-muted">
            Nothing that was saved is lost, and text you were writing is kept on this device. This page looks every few seconds and
            opens by itself when the database is back.
          </p>
        </>
      ) : (
        <>
          <h1 className="font-serif text-headline font-medium">This page did not open</h1>
          <p className={isAway === null ? 'invisible' : 'text-label text-ink-muted'}>
            The fault is ours, and it has been noted{digestOf(error)}. Nothing was changed. Try again; if it stays, tell whoever looks
            after Stet for you.
          </p>
        </>
      )}
      <div className="flex gap-2">
        <Button variant="primary" onPress={retry}>
          Try again
        </Button>
        <Link href="/desk" className={buttonClass()}>
          Go to your desk
        </Link>
      </div>
    </div>
  );
}

async function isDatabaseAway(): Promise<boolean> {
  const answer = await fetch('/health', { cache: 'no-store' }).catch(() => null);
  return answer === null || answer.status === 503;
}

function digestOf(error: unknown): string {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? ` under the number ${error.digest}` : '';
}
