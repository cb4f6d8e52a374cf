'use client';

import { ChevronDown, Keyboard, LogOut, MenuIcon, Newspaper, UserRound } from 'lucide-react';
import { startTransition } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, type MenuEntry } from '@/components/ui/menu';
import { showShortcuts } from './shortcut-help';
import type { WorkSection } from './work-section';

type Props = { name: string; sections: readonly WorkSection[]; signOut: () => Promise<void> };

/** The person's own menu; on a narrow screen the sections of work are in it too. */
export function DeskMenus({ name, sections, signOut }: Props) {
  const own: MenuEntry[] = [
    { id: 'account', label: 'Your account', icon: UserRound, href: '/desk/me' },
    { id: 'shortcuts', label: 'Shortcuts', icon: Keyboard, shortcut: '?', onAction: showShortcuts },
    { id: 'site', label: 'What readers see', icon: Newspaper, href: '/' },
    { id: 'leave', label: 'Sign out', icon: LogOut, onAction: () => startTransition(signOut) },
  ];
  const ways = sections.map(({ href, label }): MenuEntry => ({ id: href, label, href }));
  return (
    <>
      <span className="hidden lg:inline-flex">
        <Menu
          label="You"
          entries={own}
          trigger={
            <Button variant="quiet" size="small">
              <span className="max-w-32 truncate">{name}</span>
              <ChevronDown aria-hidden="true" className="size-3.5" />
            </Button>
          }
        />
      </span>
      <span className="lg:hidden">
        <Menu label="Menu" entries={[...ways, ...own]} trigger={<IconButton label={`Menu of ${name}`} icon={MenuIcon} />} />
      </span>
    </>
  );
}
