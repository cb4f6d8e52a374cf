'use client';

import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { choiceClass, choiceListClass } from './choice';

export type MenuEntry = {
  id: string;
  label: string;
  icon?: LucideIcon;
  description?: string;
  /** As it reads to people, for example “Ctrl K”. */
  shortcut?: string;
  href?: string;
  isDisabled?: boolean;
  isDanger?: boolean;
  onAction?: () => void;
};

export type MenuProps = { label: string; trigger: ReactElement; entries: readonly MenuEntry[] };

/** Acts behind a button. `trigger` is a Button or IconButton. */
export function Menu({ label, trigger, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover offset={4} className="min-w-48 max-w-sm">
        <AriaMenu aria-label={label} items={entries} className={choiceListClass}>
          {({ icon: Icon, ...entry }) => (
            <MenuItem
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              className={`${choiceClass} ${entry.isDanger ? 'text-danger' : ''}`}
              {...(entry.href ? { href: entry.href } : {})}
              {...(entry.onAction ? { onAction: entry.onAction } : {})}
            >
              {Icon ? <Icon aria-hidden="true" className="size-4 shrink-0 self-center" /> : null}
              <span className="flex min-w-0 grow flex-col">
                <Text slot="label">{entry.label}</Text>
                {entry.description ? (
                  <Text slot="description" className="text-small text-ink-muted">
                    {entry.description}
                  </Text>
                ) : null}
              </span>
              {entry.shortcut ? <Keyboard className="font-sans text-small text-ink-muted">{entry.shortcut}</Keyboard> : null}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
