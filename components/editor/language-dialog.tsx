'use client';

import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { canonicalLanguage } from '@/editor/language-tag';
import { matchingLanguages, nameOf } from './matching-languages';

type Props = {
  editor: Editor;
  /** The language of the story: its words need no mark. */
  storyLanguage: string;
  onClose: () => void;
};

/** Says in which language the selected words are, or the passage at the caret; or that they are in the story's own. */
export function LanguageDialog({ editor, storyLanguage, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const present = canonicalLanguage(editor.getAttributes('language').lang);
  const nothing = present === null && !editor.can().setLanguage(storyLanguage);

  const choose = (tag: string) => {
    onClose();
    const writing = editor.chain().focus();
    const isStorys = canonicalLanguage(tag) === canonicalLanguage(storyLanguage);
    (isStorys ? writing.unsetLanguage() : writing.setLanguage(tag)).run();
  };

  return (
    <Dialog title="Language of these words" isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      {nothing ? (
        <p>Select the words that are in another language than the story first.</p>
      ) : (
        <>
          <Combobox
            label="Language"
            description={present === null ? 'By its name, or by its tag such as tr or uz-Arab.' : `Now ${nameOf(present) ?? present}. By its name, or by its tag such as tr or uz-Arab.`}
            items={matchingLanguages(typed)}
            onInputChange={setTyped}
            onSelect={choose}
            emptyText="No language has this name or tag."
            autoFocus
          />
          {present === null ? null : (
            <DialogActions>
              <Button variant="danger" onPress={() => choose(storyLanguage)}>
                Take the language off
              </Button>
            </DialogActions>
          )}
        </>
      )}
    </Dialog>
  );
}
