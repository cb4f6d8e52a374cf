'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { shortcuts as writingShortcuts } from '@/components/editor/shortcuts';
import { ShortcutHelp, letterShortcutsAreOn, showShortcuts } from './shortcut-help';
import { follow, isPlain, type Shortcut, type ShortcutGroup, takesLetters } from './shortcuts';
import type { WorkSection } from './work-section';

/** How long a key waits for the next, in milliseconds. */
const patience = 1_200;

const writing: ShortcutGroup = {
  title: 'While you write',
  shortcuts: writingShortcuts.map(({ keys, does }) => ({ keys: [keys], does })),
};

type Act = Shortcut & { act: () => void };

/** Listens for the desk's shortcuts. Letters are never shortcuts where somebody types. */
export function ShortcutKeys({ sections, mayStart }: { sections: readonly WorkSection[]; mayStart: boolean }) {
  const router = useRouter();
  const acts: Act[] = [
    ...sections.map(({ href, label, letter }) => ({ keys: ['g', letter], does: `Go to ${label}`, act: () => router.push(href) })),
    ...(mayStart ? [{ keys: ['n'], does: 'Start a story', act: () => router.push('/desk/stories/new') }] : []),
    { keys: ['/'], does: 'Search', act: focusSearch },
    { keys: ['?'], does: 'Show this list', act: showShortcuts },
  ];

  useEffect(() => {
    let waiting: string[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(takesLetters) !== null;
      if (event.defaultPrevented || typing || !isPlain(event) || !letterShortcutsAreOn()) return;
      clearTimeout(timer);
      const next = follow(acts, waiting, event.key);
      waiting = next.waiting;
      timer = setTimeout(() => (waiting = []), patience);
      if (!next.found) return;
      event.preventDefault();
      next.found.act();
    };
    document.addEventListener('keydown', press);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', press);
    };
  });

  const everywhere: ShortcutGroup = { title: 'Everywhere on the desk', shortcuts: acts };
  return <ShortcutHelp groups={mayStart ? [everywhere, writing] : [everywhere]} />;
}

function focusSearch() {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type="search"]')];
  const field = fields.find((each) => each.offsetParent !== null);
  field?.focus();
  field?.select();
}
