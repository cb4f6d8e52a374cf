'use client';

import type { Editor } from '@tiptap/core';
import { Check, X } from 'lucide-react';
import { useImperativeHandle, type Ref } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { StanceSign } from '@/components/ui/stance-sign';
import { keyWords } from '@/components/editor/key-words';
import { suggestedNext } from '@/components/editor/suggested-words';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { ClaimSuggestion } from '@/newsroom/gate/text/suggest-claims';
import { useSuggestions } from './use-suggestions';

/** What the keys of the writing page do with the suggestion that is next. */
export type Suggesting = { take: () => boolean; letBe: () => boolean };

type Props = {
  ref: Ref<Suggesting>;
  editor: Editor;
  language: string;
  claims: readonly DeskClaim[];
  /** Takes it: `source` is null where nobody of that name is in the directory, and the writer says who it is. */
  onTake: (suggestion: ClaimSuggestion, source: { id: string; name: string } | null) => void;
};

/** One line on the sentence that may be a claim, with who says it; one key takes it, another lets it be. */
export function SuggestionLine({ ref, editor, language, claims, onTake }: Props) {
  const { current, count, letGo } = useSuggestions({ editor, language, claims });
  const take = () => {
    if (!current) return false;
    const { source, place } = current;
    const now = suggestedNext(editor);
    if (!now || editor.state.doc.textBetween(now.from, now.to, '\n', '\n') !== place.text) return false;
    letGo(current);
    onTake({ ...current, place: { ...place, ...now } }, source?.id ? { id: source.id, name: source.name } : null);
    return true;
  };
  const letBe = () => {
    if (!current) return false;
    letGo(current);
    return true;
  };
  useImperativeHandle(ref, () => ({ take, letBe }));

  if (!current) return null;
  return (
    // At the foot, it comes and goes without moving what somebody is about to press; a sheet grows upwards instead.
    <section
      aria-label="Suggested claim"
      className="flex items-center gap-2 border-rule bg-surface px-4 py-1.5 text-small max-lg:border-b max-lg:pe-14 lg:order-last lg:border-t"
    >
      <p className="line-clamp-2 min-w-0 grow" title={current.place.text}>
        <span className="text-ink-muted">A claim{count > 1 ? ` (1 of ${count})` : ''}? </span>
        {current.source ? (
          <>
            <span className="font-semibold">{current.source.name}</span> <StanceSign value={current.stance} withWord />:{' '}
          </>
        ) : null}
        <span dir="auto">{current.statement}</span>
      </p>
      <IconButton label={`Make it a claim (${keyWords('Mod+Shift+Y')})`} icon={Check} onPress={take} />
      <IconButton label={`Let it be (${keyWords('Mod+Shift+Backspace')})`} icon={X} onPress={letBe} />
    </section>
  );
}
