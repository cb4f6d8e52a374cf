'use client';

import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components/Checkbox';

export type CheckboxProps = Omit<AriaCheckboxProps, 'className' | 'children'> & {
  children: ReactNode;
  className?: string;
};

export function Checkbox({ children, className = '', ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      className={`group flex cursor-pointer items-start gap-2 font-sans text-label text-ink data-disabled:cursor-not-allowed data-disabled:opacity-55 ${className}`}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span
            aria-hidden="true"
            className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-control border border-field bg-surface-raised text-ink-inverse group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-invalid:border-danger group-data-selected:border-accent group-data-selected:bg-accent"
          >
            {isIndeterminate ? <Minus strokeWidth={3} className="size-3" /> : null}
            {isSelected && !isIndeterminate ? <Check strokeWidth={3} className="size-3" /> : null}
          </span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}
