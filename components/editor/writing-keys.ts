import { type Editor, Extension } from '@tiptap/core';
import { readSelection } from './read-selection';

/** What the keys of the writing page ask the page to do. */
export type WritingActs = {
  makeClaim: () => void;
  goToPanel: () => void;
  saveNow: () => void;
  editLink: () => void;
  editLanguage: () => void;
  /** Both answer whether there was a suggestion; where there is none, the key does what it does elsewhere. */
  takeSuggestion: () => boolean;
  letSuggestionBe: () => boolean;
};

/** The keys that reach beyond the text; `shortcuts.ts` lists them for people. */
export const WritingKeys = Extension.create<WritingActs>({
  name: 'writingKeys',

  addOptions() {
    const nothing = () => undefined;
    const none = () => false;
    return {
      makeClaim: nothing,
      goToPanel: nothing,
      saveNow: nothing,
      editLink: nothing,
      editLanguage: nothing,
      takeSuggestion: none,
      letSuggestionBe: none,
    };
  },

  addKeyboardShortcuts() {
    const doing =
      (act: () => void) =>
      ({ editor }: { editor: Editor }) => {
        readSelection(editor.view);
        act();
        return true;
      };
    return {
      'Mod-Shift-l': doing(this.options.makeClaim),
      'Mod-Shift-Enter': doing(this.options.goToPanel),
      'Mod-s': doing(this.options.saveNow),
      'Mod-k': doing(this.options.editLink),
      'Mod-Shift-e': doing(this.options.editLanguage),
      'Mod-Shift-y': () => this.options.takeSuggestion(),
      'Mod-Shift-Backspace': () => this.options.letSuggestionBe(),
    };
  },
});
