'use client';

import { ArrowUp, X } from 'lucide-react';
import { useId } from 'react';
import { Combobox } from '@/components/ui/combobox';
import { IconButton } from '@/components/ui/icon-button';

type Named = { id: string; name: string };

type Props = {
  /** The heading over what is chosen, and the label of the field that adds one more. */
  label: string;
  addLabel: string;
  chosen: readonly Named[];
  choices: readonly (Named & { description?: string })[];
  /** In an order that matters, each can be moved before the one above it. */
  ordered?: boolean;
  onChange: (chosen: readonly Named[]) => void;
  /** Makes what is missing; absent for who may not. */
  onCreate: ((name: string) => void) | undefined;
};

/** Some out of many, chosen by typing a few letters. */
export function ChosenNames({ label, addLabel, chosen, choices, ordered = false, onChange, onCreate }: Props) {
  const labelId = useId();
  const others = choices.filter(({ id }) => !chosen.some((each) => each.id === id));
  const List = ordered ? 'ol' : 'ul';
  const add = (id: string) => {
    const choice = others.find((each) => each.id === id);
    if (choice) onChange([...chosen, { id, name: choice.name }]);
  };
  const earlier = (place: number) => {
    const moved = chosen[place];
    if (moved) onChange(chosen.filter((_, index) => index !== place).toSpliced(place - 1, 0, moved));
  };
  return (
    <div className="flex flex-col gap-1.5">
      {chosen.length > 0 ? (
        <span id={labelId} className="text-small font-semibold">
          {label}
        </span>
      ) : null}
      {chosen.length > 0 ? (
        <List aria-labelledby={labelId} className="flex flex-col divide-y divide-rule rounded-control border border-rule">
          {chosen.map(({ id, name }, place) => (
            <li key={id} className="flex items-center justify-between gap-2 py-0.5 ps-2.5 pe-1">
              <span dir="auto" className="min-w-0 wrap-anywhere">{name}</span>
              <span className="flex shrink-0">
                {ordered && place > 0 ? <IconButton label={`Name ${name} earlier`} icon={ArrowUp} onPress={() => earlier(place)} /> : null}
                <IconButton label={`Take ${name} off`} icon={X} onPress={() => onChange(chosen.filter((each) => each.id !== id))} />
              </span>
            </li>
          ))}
        </List>
      ) : null}
      <Combobox
        label={addLabel}
        items={others.map(({ id, name, description }) => ({ id, label: name, ...(description && { description }) }))}
        placeholder="Name"
        emptyText={onCreate ? 'None yet of that name.' : 'None of that name. An editor can add it.'}
        onSelect={add}
        {...(onCreate && { onCreate })}
      />
    </div>
  );
}
