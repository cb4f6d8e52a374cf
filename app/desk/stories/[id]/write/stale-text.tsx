'use client';

import { useState } from 'react';
import { Once } from '@/components/desk/once';
import type { AutosaveRunner } from '@/components/editor/autosave-runner';
import { StaleDialog } from '@/components/editor/stale-dialog';
import { useSaving } from '@/components/editor/use-autosave';
import { Button } from '@/components/ui/button';
import { say } from '@/components/ui/notices';
import type { DocumentJson } from '@/editor/document';
import type { Refusal } from '@/newsroom/refusal';

type Props = {
  runner: AutosaveRunner;
  readText: () => DocumentJson | null;
  zone: string;
  /** Keeps the colleague's text under a name before mine is put on top of it. */
  keepTheirs: (kept: Once, savedBy: string) => Promise<{ ok: true } | { ok: false; refusal: Refusal }>;
  onTakeTheirs: (mine: DocumentJson, theirs: DocumentJson) => void;
};

/** Asks what is to become of two texts, as soon as there are two, and again whenever the writer wants to decide. */
export function StaleText({ runner, readText, zone, keepTheirs, onTakeTheirs }: Props) {
  const { mode } = useSaving(runner).state;
  const [putOff, setPutOff] = useState<number | null>(null);
  const [isPending, setPending] = useState(false);
  const [keeping] = useState(() => new Map<number, Once>());
  if (mode.is !== 'stale') return null;
  const { newer } = mode;
  if (putOff === newer.version) {
    return (
      <div className="fixed inset-x-4 bottom-16 z-30 mx-auto flex max-w-lg items-center justify-between gap-3 rounded-control border border-rule bg-surface-raised px-4 py-2 text-label shadow-raised lg:bottom-4">
        <span>Two texts wait for your decision; yours is kept on this device.</span>
        <Button size="small" variant="primary" onPress={() => setPutOff(null)}>
          Decide
        </Button>
      </div>
    );
  }
  const mine = readText();
  if (!mine) return null;

  async function keepMine() {
    const once = keeping.get(newer.version) ?? new Once();
    keeping.set(newer.version, once);
    setPending(true);
    const kept = await keepTheirs(once, newer.savedBy || 'The newer');
    setPending(false);
    if (kept.ok) runner.tell({ type: 'kept-mine' });
    else say(kept.refusal.sentence, 'refused');
  }

  return (
    <StaleDialog
      mine={mine}
      newer={newer}
      zone={zone}
      isPending={isPending}
      onKeepMine={() => void keepMine()}
      onTakeTheirs={() => onTakeTheirs(mine, newer.document as DocumentJson)}
      onClose={() => setPutOff(newer.version)}
    />
  );
}
