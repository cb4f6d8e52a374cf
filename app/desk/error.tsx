'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { DeskErrorWords, type DeskTrouble } from './desk-error-words';
import { isDatabaseAway } from './is-database-away';

/** How often it is looked whether the database is back, in milliseconds. */
const patience = 5_000;

/**
 * Whether the page was tried again without anybody asking. A failed trial puts a new screen in the place of this one, so
 * it is remembered beside them, until a page has opened.
 */
let isTried = false;
let forgetting: ReturnType<typeof setTimeout>;

/**
 * Says calmly what is wrong. While the database is away it waits, and shows the page again by itself. A failure may be
 * over before anybody can look, so a page is tried once more before the fault is called ours.
 */
export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  const [trouble, setTrouble] = useState<DeskTrouble>('unknown');

  useEffect(() => {
    clearTimeout(forgetting);
    let isHere = true;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const isAway = await isDatabaseAway();
      if (!isHere) return;
      if (isAway) {
        isTried = false;
        setTrouble('away');
        timer = setTimeout(look, patience);
      } else if (isTried) {
        setTrouble('ours');
      } else {
        isTried = true;
        retry();
      }
    };
    void look();
    return () => {
      isHere = false;
      clearTimeout(timer);
      forgetting = setTimeout(() => (isTried = false));
    };
  }, [retry]);

  return (
    <div role="alert" className="mx-auto flex w-full max-w-measure flex-col items-start gap-4 px-4 py-16">
      <DeskErrorWords trouble={trouble} error={error} />
      <div className="flex gap-2">
        <Button variant="primary" onPress={retry}>
          Try again
        </Button>
        <Link href="/desk" prefetch={false} className={buttonClass()}>
          Go to your desk
        </Link>
      </div>
    </div>
  );
}
