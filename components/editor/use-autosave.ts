'use client';

import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { AutosaveRunner, type AutosaveView, type SavedDraft } from './autosave-runner';
import { heedPage } from './heed-page';

type Options = {
  editor: Editor | null;
  storyId: string;
  personId: string;
  draft: { version: number; savedAt: string };
  onAccepted: (saved: SavedDraft, text: Node) => void;
};

/**
 * Saves the editor's text by itself, and warns before the page is left with words only this device has. Who shows where
 * the text is looks at `useSaving`: nothing else need be drawn anew for it.
 */
export function useAutosave({ editor, storyId, personId, draft, onAccepted }: Options): AutosaveRunner {
  const [runner] = useState(() => new AutosaveRunner({ storyId, personId, version: draft.version, savedAt: draft.savedAt }));

  useEffect(() => {
    runner.serve({ readText: () => editor?.state.doc ?? null, onAccepted });
  });

  useEffect(() => {
    if (!editor) return;
    const written = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) runner.tell({ type: 'written' });
    };
    editor.on('transaction', written);
    return () => void editor.off('transaction', written);
  }, [editor, runner]);

  useEffect(() => heedPage(runner), [runner]);

  return runner;
}

/** Where the text is at this moment. */
export function useSaving(runner: AutosaveRunner): AutosaveView {
  return useSyncExternalStore(runner.subscribe, runner.read, runner.read);
}
