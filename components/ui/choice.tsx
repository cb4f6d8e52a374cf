'use client';

import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';

/** Something to choose from a list. */
export type Choice = {
  id: string;
  label: string;
  /** A second line, for what the label alone leaves open. */
  description?: string;
  /** A sign before the label. */
  sign?: ReactNode;
  isDisabled?: boolean;
};

export const choiceListClass =
  'max-h-72 overflow-auto rounded-control border border-rule bg-surface-raised py-1 font-sans text-label text-ink shadow-raised outline-none';

export const choiceClass =
  'flex cursor-default items-baseline gap-2 px-3 py-1.5 pointer-coarse:py-2.5 outline-none data-focused:bg-accent-surface ' +
  'data-selected:font-semibold data-disabled:opacity-55 forced-colors:data-focused:outline-2';

export function ChoiceItem({ choice }: { choice: Choice }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.label} isDisabled={choice.isDisabled ?? false} className={choiceClass}>
      {choice.sign}
      <span className="flex min-w-0 flex-col">
        <Text slot="label">{choice.label}</Text>
        {choice.description ? (
          <Text slot="description" className="text-small font-normal text-ink-muted">
            {choice.description}
          </Text>
        ) : null}
      </span>
    </ListBoxItem>
  );
}
