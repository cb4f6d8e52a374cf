'use client';

import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { ChoiceItem, choiceListClass, type Choice } from './choice';
import { fieldBoxClass, FieldFrame, type FieldWords } from './field';

export type SelectProps<Id extends string> = FieldWords & {
  options: readonly (Choice & { id: Id })[];
  value: Id | null;
  onChange: (id: Id) => void;
  /** The field's name in a form. */
  name?: string;
  placeholder?: string;
  isDisabled?: boolean;
  isRequired?: boolean;
  className?: string;
};

/** One choice out of a short list. */
export function Select<Id extends string>({
  label,
  hideLabel,
  description,
  errorMessage,
  options,
  value,
  onChange,
  placeholder = 'Choose',
  className = '',
  ...props
}: SelectProps<Id>) {
  const choose = (key: unknown) => {
    const chosen = options.find((option) => option.id === key);
    if (chosen) onChange(chosen.id);
  };
  return (
    <AriaSelect
      {...props}
      value={value}
      onChange={choose}
      placeholder={placeholder}
      isInvalid={Boolean(errorMessage)}
      className={`flex flex-col gap-1 ${className}`}
    >
      <FieldFrame {...{ label, hideLabel, description, errorMessage }}>
        <Button className={`${fieldBoxClass} flex cursor-pointer items-center justify-between gap-2 text-start`}>
          <SelectValue className="flex min-w-0 items-baseline gap-2 truncate data-placeholder:text-ink-muted [&_[slot=description]]:hidden" />
          <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
        </Button>
      </FieldFrame>
      <Popover offset={4} className="min-w-(--trigger-width) max-w-sm">
        <ListBox items={options} className={choiceListClass}>
          {(option) => <ChoiceItem choice={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
