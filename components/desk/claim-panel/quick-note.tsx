'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { InputOf } from '@/newsroom/registry';
import type { Directness, SourceKind, Stance } from '@/newsroom/claims/vocabulary';
import { directnessChoices, sourceKindChoices, stanceChoices } from './choices';
import { SourcePicker, type PickedSource } from './source-picker';

export type QuickNoteSaid = { source: InputOf<'add-note'>['source']; sourceName: string; stance: Stance };

/** Who the words themselves say it is, with their stance and what they say between quotation marks. */
export type ProposedNote = { name: string; stance: Stance; exactWords: string };

type Props = {
  /** Stands in the field already; the writer confirms it or writes over it. */
  proposed?: ProposedNote | null;
  autoFocus?: boolean;
  isPending: boolean;
  onAdd: (said: QuickNoteSaid) => void;
  onCancel?: () => void;
};

/** Who says it: a source by a few letters, Enter; its stance; Enter. Details are filled in later, in the claim's panel. */
export function QuickNote({ proposed = null, autoFocus = false, isPending, onAdd, onCancel }: Props) {
  const [picked, setPicked] = useState<PickedSource | null>(null);
  const [stance, setStance] = useState<Stance>(proposed?.stance ?? 'asserts');
  const [kind, setKind] = useState<SourceKind>('organisation');
  const [directness, setDirectness] = useState<Directness>('firsthand');
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!autoFocus) return;
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, [autoFocus]);

  const pick = (source: PickedSource, isHurried: boolean) => {
    // One that is made keeps its id, however often it is sent.
    setPicked(source.isNew ? { ...source, id: crypto.randomUUID() } : source);
    if (isHurried && !source.isNew) onAdd({ source: { id: source.id }, sourceName: source.name, stance });
  };

  if (!picked) {
    return <SourcePicker label="Who says it?" first={proposed?.name ?? ''} inputRef={input} onPick={pick} {...(onCancel ? { onCancel } : {})} />;
  }

  const say = () => {
    const known = { id: picked.id };
    const made = { ...known, name: picked.name, kind, directness };
    onAdd({ source: picked.isNew ? made : known, sourceName: picked.name, stance });
  };

  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{picked.name}</span>
        {picked.isNew ? <span className="text-small text-ink-muted">new in the directory</span> : null}
        <Button size="small" variant="quiet" onPress={() => setPicked(null)}>
          Another source
        </Button>
      </p>
      {picked.isNew ? (
        <div className="grid grid-cols-2 gap-3">
          <Select label="Kind of source" options={sourceKindChoices} value={kind} onChange={setKind} />
          <Select label="How it knows" options={directnessChoices} value={directness} onChange={setDirectness} />
        </div>
      ) : null}
      <div className="flex flex-wrap items-end gap-3">
        <Select label="What it says of the claim" options={stanceChoices} value={stance} onChange={setStance} className="min-w-40 grow" />
        <Button autoFocus variant="primary" isPending={isPending} onPress={say}>
          Add the source
        </Button>
      </div>
    </div>
  );
}
