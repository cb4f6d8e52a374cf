'use client';

import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { IconButton } from './icon-button';
import { forget, notices, subscribe, type Notice } from './notices';

const none: readonly Notice[] = [];
/** Milliseconds a good notice stays; a refusal stays until it is closed. */
const stay = 7000;

/** Stands once in the layout. Says what happened, politely: screen readers hear it when they have finished their sentence. */
export function Toaster() {
  const shown = useSyncExternalStore(subscribe, notices, () => none);
  return (
    <div
      role="status"
      aria-live="polite"
      aria-atomic="false"
      // Dialogs hide and silence everything around them except what carries this.
      data-react-aria-top-layer="true"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-center gap-2 print:hidden"
    >
      {shown.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Toast({ notice }: { notice: Notice }) {
  const { id, kind, message } = notice;
  useEffect(() => {
    if (kind === 'refused') return;
    const timer = setTimeout(() => forget(id), stay);
    return () => clearTimeout(timer);
  }, [id, kind]);
  const Icon = kind === 'refused' ? CircleAlert : CircleCheck;
  return (
    <div
      data-kind={kind}
      className="pointer-events-auto flex max-w-lg items-start gap-2.5 rounded-control border border-rule bg-surface-raised py-2 ps-3 pe-1.5 font-sans text-label text-ink shadow-raised"
    >
      <Icon aria-hidden="true" className={`mt-1 size-4 shrink-0 ${kind === 'refused' ? 'text-danger' : 'text-success'}`} />
      <p className="py-1">{message}</p>
      <IconButton label="Close" icon={X} onPress={() => forget(id)} />
    </div>
  );
}
