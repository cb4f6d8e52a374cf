'use client';

import { CloudOff, LoaderCircle, TriangleAlert, Check, type LucideIcon } from 'lucide-react';
import type { AutosaveRunner } from './autosave-runner';
import { saveWords } from './save-words';
import { useSaving } from './use-autosave';

const signs: Record<ReturnType<typeof saveWords>['sign'], LucideIcon> = {
  saved: Check,
  saving: LoaderCircle,
  offline: CloudOff,
  trouble: TriangleAlert,
};

/** Where the text is at this moment, told truthfully and politely. */
export function SaveLine({ runner, zone }: { runner: AutosaveRunner; zone: string }) {
  const view = useSaving(runner);
  const { words, sign } = saveWords(view, zone);
  const Sign = signs[sign];
  const tone = sign === 'trouble' ? 'font-semibold text-danger' : sign === 'offline' ? 'font-semibold text-warning' : 'text-ink-muted';
  return (
    <p role="status" data-saving={view.state.mode.is} className={`flex items-baseline gap-1.5 text-small ${tone}`}>
      <Sign aria-hidden="true" className="size-3.5 shrink-0 self-center" />
      <span>
        {words}
        {view.state.mode.is === 'signed-out' ? (
          <>
            {' '}
            <a href="/sign-in" target="_blank" rel="noopener" className="underline">
              Sign in again in a new tab
            </a>
            , then come back here.
          </>
        ) : null}
      </span>
    </p>
  );
}
