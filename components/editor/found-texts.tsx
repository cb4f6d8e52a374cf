'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { timeWords } from '@/components/ui/time-words';
import type { DocumentJson } from '@/editor/document';
import type { FoundText } from './device-store';
import { TextComparison } from './text-comparison';

type Props = {
  texts: readonly FoundText[];
  /** The text as it stands on the page, read when the comparison opens. */
  readPresent: () => DocumentJson | null;
  zone: string;
  onTake: (text: FoundText) => void;
  onDiscard: (text: FoundText) => void;
};

/** Texts this device kept and the newsroom does not have: each can be compared with the present one, taken or discarded. */
export function FoundTexts({ texts, readPresent, zone, onTake, onDiscard }: Props) {
  const [compared, setCompared] = useState<{ text: FoundText; present: DocumentJson } | null>(null);
  if (texts.length === 0) return null;
  const compare = (text: FoundText) => {
    const present = readPresent();
    if (present) setCompared({ text, present });
  };
  const done = (act: (text: FoundText) => void, text: FoundText) => {
    setCompared(null);
    act(text);
  };
  return (
    <section aria-label="Text kept on this device" className="border-s-4 border-warning bg-warning-surface px-3 py-2 text-label">
      <ul className="flex flex-col gap-2">
        {texts.map((text) => (
          <li key={text.visit} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>
              {text.isOpen ? 'Another tab has' : 'This device kept'} a text of {timeWords(text.keptAt, zone, 'short')} that the newsroom does
              not have.
            </span>
            <Button size="small" onPress={() => compare(text)}>
              Compare
            </Button>
          </li>
        ))}
      </ul>
      {compared ? (
        <Dialog title="Text kept on this device" size="wide" isOpen onOpenChange={(isOpen) => isOpen || setCompared(null)}>
          <div className="max-h-[50dvh] overflow-y-auto" tabIndex={0} role="region" aria-label="Comparison">
            <TextComparison before={compared.present} after={compared.text.document} beforeLabel="On this page" afterLabel="Kept on this device" />
          </div>
          <DialogActions>
            {compared.text.isOpen ? null : (
              <Button variant="danger" onPress={() => done(onDiscard, compared.text)}>
                Discard the kept text
              </Button>
            )}
            <Button variant="primary" onPress={() => done(onTake, compared.text)}>
              Take the kept text
            </Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </section>
  );
}
