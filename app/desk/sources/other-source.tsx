'use client';

import { useEffect, useState } from 'react';
import { findSources } from '@/components/desk/claim-panel/find';
import { detailOf } from '@/components/desk/claim-panel/matching-sources';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import type { FoundSource } from '@/newsroom/sources/search-sources';

export type SourceChoice = { id: string; name: string };

type Props = {
  label: string;
  description: string;
  value: SourceChoice | null;
  except: string | undefined;
  onChange: (source: SourceChoice | null) => void;
};

/** Another source of the directory, chosen by a few letters. */
export function OtherSource({ label, description, value, except, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly FoundSource[]>([]);

  useEffect(() => {
    const asking = new AbortController();
    void findSources(typed, asking.signal).then((sources) => {
      if (!asking.signal.aborted) setFound(sources ?? []);
    });
    return () => asking.abort();
  }, [typed]);

  if (value) {
    return (
      <div className="flex flex-col gap-1">
        <span className="text-small font-semibold">{label}</span>
        <p className="flex items-center gap-3 text-label">
          {value.name}
          <Button size="small" onPress={() => onChange(null)}>
            Take away
          </Button>
        </p>
      </div>
    );
  }
  const choices = found.filter(({ id }) => id !== except);
  return (
    <Combobox
      label={label}
      description={description}
      items={choices.map(({ id, name, ...source }) => ({ id, label: name, description: detailOf(source) }))}
      onInputChange={setTyped}
      onSelect={(id) => onChange(choices.find((source) => source.id === id) ?? null)}
      placeholder="Type a few letters"
      emptyText="No source by that name."
    />
  );
}
