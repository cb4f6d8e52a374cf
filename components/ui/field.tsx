'use client';

import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

/** The look of a box one types or chooses in. */
export const fieldBoxClass =
  'w-full min-h-9 pointer-coarse:min-h-11 rounded-control border border-field bg-surface-raised px-2.5 py-1.5 font-sans text-label text-ink ' +
  'placeholder:text-ink-muted data-invalid:border-danger data-disabled:cursor-not-allowed data-disabled:opacity-55';

export type FieldWords = {
  label: string;
  /** Keeps the label for screen readers only; for a field whose place makes its purpose plain. */
  hideLabel?: boolean;
  description?: ReactNode;
  errorMessage?: string;
};

/** Label above, help and refusal below: how every field speaks. */
export function FieldFrame({ label, hideLabel, description, errorMessage, children }: FieldWords & { children: ReactNode }) {
  return (
    <>
      <Label className={hideLabel ? 'sr-only' : 'font-sans text-small font-semibold text-ink'}>{label}</Label>
      {children}
      {description ? (
        <Text slot="description" className="font-sans text-small text-ink-muted">
          {description}
        </Text>
      ) : null}
      <FieldError className="font-sans text-small font-semibold text-danger">{errorMessage}</FieldError>
    </>
  );
}
