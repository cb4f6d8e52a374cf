'use client';

import { Search } from 'lucide-react';
import Form from 'next/form';
import Link from 'next/link';
import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';

export type FilterChoice = {
  name: string;
  label: string;
  value: string;
  /** What it reads while nothing is chosen. */
  any: string;
  options: readonly { value: string; label: string }[];
};

type Props = {
  action: string;
  label: string;
  words: { label: string; value: string };
  /** Narrows with every letter, not only when it is sent. */
  asTyped?: boolean;
  choices: readonly FilterChoice[];
  /** Further words that narrow it, each in a field of its own. */
  fields?: readonly { name: string; label: string; value: string }[];
};

/** Milliseconds after the last letter. */
const pause = 150;

const box = 'h-8 pointer-coarse:h-11 rounded-control border border-field bg-surface-raised px-2 text-label text-ink';

/** Narrows a list. A plain form whose address can be kept and sent; it needs no script, and with one it acts on each choice. */
export function FilterBar({ action, label, words, asTyped = false, choices, fields = [] }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  // Whoever is typing is ahead of the address; for everybody else the field says what the address says.
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = words.value;
  }, [words.value]);
  const narrow = (form: HTMLFormElement | null) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => form?.requestSubmit(), pause);
  };
  const isFiltered = words.value !== '' || [...choices, ...fields].some(({ value }) => value !== '');
  return (
    <Form action={action} prefetch={false} replace={asTyped} scroll={!asTyped} role="search" aria-label={label} className="grid grid-cols-2 items-end gap-2 sm:flex sm:flex-wrap">
      <div className="col-span-2 flex grow flex-col gap-0.5 sm:max-w-72">
        <label htmlFor={`${id}-words`} className="text-small font-semibold">
          {words.label}
        </label>
        <span className="relative flex">
          <Search aria-hidden="true" className="pointer-events-none absolute inset-y-0 start-2 my-auto size-4 text-ink-muted" />
          <input
            ref={input}
            id={`${id}-words`}
            type="search"
            name="words"
            defaultValue={words.value}
            onInput={asTyped ? (event) => narrow(event.currentTarget.form) : undefined}
            maxLength={200}
            className={`${box} w-full ps-8`}
          />
        </span>
      </div>
      {choices.map(({ name, label: title, value, any, options }) => (
        <div key={name} className="flex min-w-0 flex-col gap-0.5">
          <label htmlFor={`${id}-${name}`} className="text-small font-semibold">
            {title}
          </label>
          <select
            key={value}
            id={`${id}-${name}`}
            name={name}
            defaultValue={value}
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
            className={`${box} min-w-0 cursor-pointer`}
          >
            <option value="">{any}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      {fields.map(({ name, label: title, value }) => (
        <div key={name} className="flex min-w-0 flex-col gap-0.5">
          <label htmlFor={`${id}-${name}`} className="text-small font-semibold">
            {title}
          </label>
          <input key={value} id={`${id}-${name}`} name={name} defaultValue={value} maxLength={200} className={`${box} sm:w-36`} />
        </div>
      ))}
      <Button type="submit" size="small" className="min-h-8 pointer-coarse:min-h-11">
        Show
      </Button>
      {isFiltered ? (
        <Link href={action} prefetch={false} className="flex h-8 pointer-coarse:h-11 items-center px-1 text-label text-accent underline">
          Show all
        </Link>
      ) : null}
    </Form>
  );
}
