'use client';

import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { canonicalLanguage } from '@/editor/language-tag';
import { matchingLanguages, nameOf } from './matching-languages';

const own = { id: 'own', label: 'The story’s own language' };

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
    const isStorys = tag === own.id || canonicalLanguage(tag) === canonicalLanguage(storyLanguage);
    (isStorys ? writing.unsetLanguage() : writing.setLanguage(tag)).run();
  };

  return (
    <Dialog title="Language of these words" isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      {nothing ? (
        <p>Select the words that are in another language than the story first.</p>
      ) : (
        <Combobox
          label="Language"
          description={`${present === null ? '' : `Now ${nameOf(present) ?? present}. `}By its name, or by its tag such as tr or uz-Arab.`}
          items={present !== null && typed === '' ? [own, ...matchingLanguages(typed)] : matchingLanguages(typed)}
          onInputChange={setTyped}
          onSelect={choose}
          emptyText="No language has this name or tag."
          autoFocus
        />
      )}
    </Dialog>
  );
}
