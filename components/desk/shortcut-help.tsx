'use client';

import { useState, useSyncExternalStore } from 'react';
import { keyWords } from '@/components/editor/key-words';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import type { ShortcutGroup } from './shortcuts';

const kept = 'stet.letter-shortcuts';
let isOpen = false;
const listeners = new Set<() => void>();

function open(next: boolean) {
  isOpen = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens the list of shortcuts, from wherever one is. */
export function showShortcuts(): void {
  open(true);
}

/** Whether single letters are shortcuts. People who speak to their computer turn them off (WCAG 2.1.4). */
export function letterShortcutsAreOn(): boolean {
  return window.localStorage.getItem(kept) !== 'off';
}

/** The list of shortcuts. */
export function ShortcutHelp({ groups }: { groups: readonly ShortcutGroup[] }) {
  const shown = useSyncExternalStore(subscribe, () => isOpen, () => false);
  return (
    <Dialog title="Shortcuts" isOpen={shown} onOpenChange={open}>
      {() => <Groups groups={groups} />}
    </Dialog>
  );
}

/** Rendered in the browser only: keys are named as on its keyboard. */
function Groups({ groups }: { groups: readonly ShortcutGroup[] }) {
  return (
    <div className="flex flex-col gap-5">
      {groups.map(({ title, shortcuts }) => (
        <section key={title}>
          <h3 className="kicker mb-1">{title}</h3>
          <dl className="divide-y divide-rule border-y border-rule">
            {shortcuts.map(({ keys, does }) => (
              <div key={does} className="flex items-baseline justify-between gap-4 py-1.5">
                <dt>{does}</dt>
                <dd className="flex shrink-0 gap-1">
                  {keys.map((key) => (
                    <kbd key={key} className="rounded-control border border-rule bg-surface px-1.5 font-sans text-small font-semibold">
                      {keyWords(key)}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <LetterChoice />
    </div>
  );
}

function LetterChoice() {
  const [on, setOn] = useState(letterShortcutsAreOn);
  const choose = (next: boolean) => {
    setOn(next);
    window.localStorage.setItem(kept, next ? 'on' : 'off');
  };
  return (
    <Checkbox isSelected={on} onChange={choose}>
      Single letters are shortcuts in this browser. They never are while you type.
    </Checkbox>
  );
}
