'use client';

import './story-sheet.css';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { DocumentJson } from '@/editor/document';
import { quoteAt, type Quote } from '@/editor/quote';
import { documentExtensions } from '@/editor/schema';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { RemarkThread } from '@/newsroom/remarks/read-remarks';
import { anchorsAt, rangesOf, type Range } from './claim-ranges';
import { claimsByAnchor, ClaimWords, showAs } from './claim-words';
import { FigureView } from './figure-view';
import { nextClaim } from './next-claim';
import { openQuotes } from './open-quotes';
import { PassageBlocks } from './passage-blocks';
import { scrollToPlace } from './scroll-to-place';
import { sheetLanguage } from './sheet-language';

export type ReadingViewProps = {
  document: DocumentJson;
  /** The story whose pictures are shown. */
  storyId: string;
  claims: readonly Pick<DeskClaim, 'id' | 'anchors' | 'verification' | 'contestation'>[];
  remarks: readonly RemarkThread[];
  activeClaimId: string | null;
  onSelectClaim: (id: string | null) => void;
  /** Told which words are selected; null when none are. */
  onSelectQuote?: (quote: Quote | null) => void;
  /** Words to lead the reader to. */
  focusPlace?: Range | null;
  /** The language of the story. */
  language: string;
  /** The text's accessible name. */
  label: string;
};

/** A story to read: its claims coloured by what we know, the words of open remarks marked. Nothing in it can be changed. */
export function ReadingView(props: ReadingViewProps) {
  const { document, storyId, claims, remarks, activeClaimId, onSelectClaim, onSelectQuote, focusPlace = null, language, label } = props;
  const byAnchor = useMemo(() => claimsByAnchor(claims), [claims]);
  const quotes = useMemo(() => openQuotes(remarks), [remarks]);

  const chooseAt = useEffectEvent((ids: string[]) => {
    const here = ids.flatMap((id) => byAnchor.get(id)?.id ?? []);
    onSelectClaim(nextClaim(here, activeClaimId));
  });
  const choosePassage = useEffectEvent((quote: Quote | null) => onSelectQuote?.(quote));

  const editor = useEditor(
    {
      extensions: [...documentExtensions, ClaimWords, PassageBlocks, FigureView.configure({ storyId })],
      content: document,
      editable: false,
      immediatelyRender: false,
      injectCSS: false,
      editorProps: {
        attributes: { class: 'story-sheet', role: 'document', 'aria-label': label, tabindex: '0' },
        handleClick: (view, position) => {
          if (view.state.selection.empty) chooseAt(anchorsAt(view.state.doc, position));
          return false;
        },
      },
      onSelectionUpdate: ({ editor: { state } }) => {
        const { from, to, empty } = state.selection;
        choosePassage(empty ? null : quoteAt(state.doc, from, to));
      },
    },
    [document, storyId, label],
  );

  useEffect(() => {
    if (editor) showAs(editor, { byAnchor, activeClaimId, quotes, focus: focusPlace });
  }, [editor, byAnchor, activeClaimId, quotes, focusPlace]);

  const leadToClaim = useEffectEvent(() => {
    const anchors = new Set(claims.find(({ id }) => id === activeClaimId)?.anchors.map(({ id }) => id));
    const [first] = editor ? rangesOf(editor.state.doc, anchors) : [];
    if (editor && first) scrollToPlace(editor, first.from);
  });
  useEffect(() => {
    leadToClaim();
  }, [editor, activeClaimId]);

  useEffect(() => {
    if (editor && focusPlace) scrollToPlace(editor, focusPlace.from);
  }, [editor, focusPlace]);

  return <EditorContent editor={editor} {...sheetLanguage(language)} />;
}
