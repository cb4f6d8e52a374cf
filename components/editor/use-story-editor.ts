'use client';

import './story-sheet.css';
import './suggested-words.css';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import { useEditor, type Editor } from '@tiptap/react';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { say } from '@/components/ui/notices';
import type { DocumentJson } from '@/editor/document';
import { cleanPastedHtml, largestPaste, PasteTooLarge } from '@/editor/paste';
import type { Quote } from '@/editor/quote';
import { documentExtensions } from '@/editor/schema';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { anchorsAt, type Range } from './claim-ranges';
import { claimsByAnchor, ClaimWords, showAs } from './claim-words';
import { FigureView } from './figure-view';
import { nextClaim } from './next-claim';
import { PassageBlocks } from './passage-blocks';
import { Placeholders } from './placeholders';
import { readSelection } from './read-selection';
import { SuggestedWords } from './suggested-words';
import { WritingKeys, type WritingActs } from './writing-keys';

type Options = {
  storyId: string;
  /** The story's language, a BCP 47 tag: pasted words in another keep it. */
  language: string;
  /** What it begins with; later changes of this value are not looked at, for the text is the writer's. */
  document: DocumentJson;
  claims: readonly DeskClaim[];
  quotes: readonly { id: string; quote: Quote }[];
  activeClaimId: string | null;
  focus: Range | null;
  onSelectClaim: (id: string) => void;
  /** With every change of the text; must be cheap. */
  onWritten: () => void;
  onEditFigure: (position: number) => void;
  acts: WritingActs;
};

type Suggesting = Pick<WritingActs, 'takeSuggestion' | 'letSuggestionBe'>;

/** The editor of a story. React draws nothing anew while somebody types. */
export function useStoryEditor(options: Options): Editor | null {
  const { storyId, document, claims, quotes, activeClaimId, focus } = options;
  const byAnchor = useMemo(() => claimsByAnchor(claims), [claims]);
  const acts = useEffectEvent((name: Exclude<keyof WritingActs, keyof Suggesting>) => options.acts[name]());
  const suggesting = useEffectEvent((name: keyof Suggesting) => options.acts[name]());
  const written = useEffectEvent(() => options.onWritten());
  const editFigure = useEffectEvent((position: number) => options.onEditFigure(position));
  const clean = useEffectEvent((html: string) => cleanPastedHtml(html, (anchorId) => byAnchor.has(anchorId), options.language));
  const chooseAt = useEffectEvent((anchors: string[], isClick: boolean) => {
    const here = anchors.flatMap((id) => byAnchor.get(id)?.id ?? []);
    if (activeClaimId !== null && here.includes(activeClaimId) && !isClick) return;
    const next = nextClaim(here, activeClaimId);
    if (next !== null) options.onSelectClaim(next);
  });

  const editor = useEditor(
    {
      extensions: [
        ...documentExtensions,
        UndoRedo,
        Dropcursor.configure({ color: 'var(--accent)', width: 2 }),
        Gapcursor,
        Placeholders,
        ClaimWords,
        PassageBlocks,
        SuggestedWords,
        FigureView.configure({ storyId, onEdit: (position) => editFigure(position) }),
        WritingKeys.configure({
          makeClaim: () => acts('makeClaim'),
          goToPanel: () => acts('goToPanel'),
          saveNow: () => acts('saveNow'),
          editLink: () => acts('editLink'),
          editLanguage: () => acts('editLanguage'),
          takeSuggestion: () => suggesting('takeSuggestion'),
          letSuggestionBe: () => suggesting('letSuggestionBe'),
        }),
      ],
      content: document,
      immediatelyRender: false,
      injectCSS: false,
      editorProps: {
        attributes: {
          class: 'story-sheet',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': 'Text of the story',
          spellcheck: 'true',
        },
        transformPastedHTML: (html) => taken(() => clean(html)),
        transformPastedText: (words) => taken(() => cleanPastedText(words)),
        handleClick: (view, position) => {
          readSelection(view);
          if (view.state.selection.empty) chooseAt(anchorsAt(view.state.doc, position), true);
          return false;
        },
      },
      onUpdate: () => written(),
      onSelectionUpdate: ({ editor: { state } }) => {
        if (state.selection.empty) chooseAt(anchorsAt(state.doc, state.selection.from), false);
      },
    },
    [storyId],
  );

  useEffect(() => {
    if (editor) showAs(editor, { byAnchor, activeClaimId, quotes, focus });
  }, [editor, byAnchor, activeClaimId, quotes, focus]);

  return editor;
}

function cleanPastedText(words: string): string {
  if (words.length > largestPaste) throw new PasteTooLarge();
  return words;
}

/** What a paste is taken as; nothing, and a sentence why, when it is too large. */
function taken(clean: () => string): string {
  try {
    return clean();
  } catch (error) {
    if (!(error instanceof PasteTooLarge)) throw error;
    say(error.message, 'refused');
    return '';
  }
}
