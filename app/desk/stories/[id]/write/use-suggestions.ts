'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { findSources } from '@/components/desk/claim-panel/find';
import { inIdleTime } from '@/components/editor/in-idle-time';
import { showSuggested } from '@/components/editor/suggested-words';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { type ClaimSuggestion, suggestClaims } from '@/newsroom/gate/text/suggest-claims';
import { nextSuggestion } from './next-suggestion';
import { suggesterByBlock } from './suggest-by-block';

/** Milliseconds without a key until the text is read. */
const pause = 400;

type Options = { editor: Editor | null; language: string; claims: readonly DeskClaim[] };

/**
 * What the writer may be offered to make a claim of. It is worked out when nobody types, in turns shorter than a frame,
 * and names that the text mentions are looked up in the directory once.
 */
export function useSuggestions({ editor, language, claims }: Options) {
  const [offered, setOffered] = useState<readonly ClaimSuggestion[]>([]);
  const [current, setCurrent] = useState<ClaimSuggestion | null>(null);
  const [looked, setLooked] = useState<ReadonlyMap<string, readonly Named[]>>(new Map());
  const letBe = useRef(new Set<string>());
  const names = useMemo(() => knownNames(claims, looked), [claims, looked]);
  const read = useMemo(() => suggesterByBlock((reading) => suggestClaims(reading, names), language), [names, language]);

  const choose = useEffectEvent((all: readonly ClaimSuggestion[]) => {
    if (!editor) return;
    const next = nextSuggestion(all, editor.state.selection.head);
    setCurrent(next);
    showSuggested(editor, all.map(({ place }) => place), next?.place ?? null);
  });
  const look = useEffectEvent((isTimeLeft: () => boolean): boolean => {
    if (!editor || editor.isDestroyed) return true;
    const found = read(editor.state.doc, isTimeLeft);
    if (!found) return false;
    const all = found.filter(({ place }) => !letBe.current.has(place.text));
    setOffered(all);
    choose(all);
    return true;
  });
  const moved = useEffectEvent(() => choose(offered));

  useEffect(() => {
    if (!editor) return;
    let stop = inIdleTime(look);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let isWritten = false;
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean; selectionSet: boolean } }) => {
      if (!transaction.docChanged && !transaction.selectionSet) return;
      isWritten ||= transaction.docChanged;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        stop();
        if (isWritten) stop = inIdleTime(look);
        else moved();
        isWritten = false;
      }, pause);
    };
    editor.on('transaction', onTransaction);
    return () => {
      clearTimeout(waiting);
      stop();
      editor.off('transaction', onTransaction);
    };
  }, [editor, read]);

  useEffect(() => {
    const unknown = offered.find(({ source }) => source?.id === null && !looked.has(source.name))?.source?.name;
    if (unknown === undefined) return;
    const asking = new AbortController();
    void findSources(wordsOf(unknown), asking.signal).then((found) => {
      if (!asking.signal.aborted) setLooked((before) => new Map(before).set(unknown, found ?? []));
    });
    return () => asking.abort();
  }, [offered, looked]);

  return {
    current,
    count: offered.length,
    /** This sentence is not offered again while the page is open: it was taken, or the writer does not want it. */
    letGo(suggestion: ClaimSuggestion) {
      letBe.current.add(suggestion.place.text);
      const rest = offered.filter(({ place }) => place.text !== suggestion.place.text);
      setOffered(rest);
      choose(rest);
    },
  };
}

type Named = { id: string; name: string };

/** Who speaks in this story already, and whoever was found for a name that it mentions. */
function knownNames(claims: readonly DeskClaim[], looked: ReadonlyMap<string, readonly Named[]>): Named[] {
  const inStory = claims.flatMap(({ notes }) => notes.map(({ source }) => source));
  return [...new Map([...inStory, ...[...looked.values()].flat()].map(({ id, name }) => [id, { id, name }])).values()];
}

/** Articles and possessives stand in texts and not in directories. */
function wordsOf(name: string): string {
  return name.replace(/^(?:the|an?)\s+/i, '').replace(/[’']s?$/, '').trim();
}
