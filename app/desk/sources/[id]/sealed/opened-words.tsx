'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { Facts } from '@/components/desk/facts';
import { CloseAction } from '@/components/ui/dialog';
import type { ValueOf } from '@/newsroom/registry';
import { sealedFieldNames } from '@/newsroom/sealed/vocabulary';
import { sealedWords } from './sealed-words';

/** For how many seconds opened words are shown. */
const shownFor = 60;

type Props = { sourceId: string; opened: ValueOf<'open-sealed'>; close(): void };

/** Gone after a minute, and as soon as the window is out of sight. Copying is not what they are for. */
export function OpenedWords({ opened: { fields }, close }: Props) {
  const [left, setLeft] = useState(shownFor);
  const end = useEffectEvent(close);
  useEffect(() => {
    const until = Date.now() + shownFor * 1_000;
    const look = () => {
      const seconds = Math.ceil((until - Date.now()) / 1_000);
      if (seconds <= 0 || document.visibilityState === 'hidden') end();
      else setLeft(seconds);
    };
    const ticking = setInterval(look, 1_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return (
    <>
      <div className="select-none" onCopy={(event) => event.preventDefault()} translate="no">
        <Facts facts={sealedFieldNames.map((field) => [sealedWords[field], fields[field] && <Lines key={field} text={fields[field]} />] as const)} />
      </div>
      <p className="mt-4 text-small text-ink-muted" role="timer">
        Gone in {left} {left === 1 ? 'second' : 'seconds'}.
      </p>
      <CloseAction close={close} />
    </>
  );
}

function Lines({ text }: { text: string }) {
  return <span className="whitespace-pre-line break-words">{text}</span>;
}
