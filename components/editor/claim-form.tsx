'use client';

import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { type ProposedNote, QuickNote, type QuickNoteSaid } from '@/components/desk/claim-panel/quick-note';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import type { FoundClaim } from '@/newsroom/claims/search-claims';
import { KnownClaimPicker } from './known-claim-picker';

export type ClaimFormProps = {
  /** `new`: a claim was made of the words. `known`: one the newsroom has is to be attached to them. */
  mode: 'new' | 'known';
  statement: string;
  /** Why the claim could not be made; empty when it was, or will be in a moment. */
  refused: string;
  isPending: boolean;
  proposed: ProposedNote | null;
  /** Distance from the top of the text, in pixels: the form stands under the words. */
  top: number;
  onAdd: (said: QuickNoteSaid, statement: string) => void;
  /** Closes the form; the claim stays, with its statement as it was last written. */
  onClose: (statement: string) => void;
  onTryAgain: () => void;
  onAttach: (claim: FoundClaim) => void;
  onAttachInstead: () => void;
};

/** The quick form beside the words of a claim: its statement, and who says it. */
export function ClaimForm(props: ClaimFormProps) {
  const { mode, statement, refused, isPending, proposed, top, onAdd, onClose, onTryAgain, onAttach, onAttachInstead } = props;
  const title = useId();
  const box = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState(statement);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [mode]);
  return (
    <div
      ref={box}
      role="dialog"
      aria-labelledby={title}
      style={{ top }}
      className="absolute inset-x-0 z-20 max-w-lg scroll-mb-24 rounded-control border border-rule bg-surface-raised font-sans text-label shadow-raised"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose(words);
      }}
    >
      <div className="flex items-center justify-between gap-3 border-b border-rule px-4 py-2">
        <h2 id={title} className="text-label font-semibold">
          {mode === 'new' ? 'Claim' : 'Attach a claim the newsroom has'}
        </h2>
        {mode === 'new' ? (
          <Button size="small" variant="quiet" className="ms-auto" onPress={onAttachInstead}>
            Attach a claim the newsroom has instead
          </Button>
        ) : null}
        <IconButton label="Close" icon={X} onPress={() => onClose(words)} />
      </div>
      <div className="flex flex-col gap-3 px-4 py-3">
        {mode === 'known' ? (
          <KnownClaimPicker label="Claim" autoFocus onPick={onAttach} />
        ) : (
          <>
            <QuickNote autoFocus proposed={proposed} isPending={isPending} onAdd={(said) => onAdd(said, words)} onCancel={() => onClose(words)} />
            <TextField label="What the story relies on" rows={2} maxLength={1000} value={words} onChange={setWords} />
          </>
        )}
        <div role="alert" className="flex flex-wrap items-center gap-2 text-small font-semibold text-danger empty:hidden">
          {refused ? (
            <>
              {refused}
              <Button size="small" onPress={onTryAgain}>
                Try again
              </Button>
            </>
          ) : null}
        </div>
      </div>
    </div>
  );
}
