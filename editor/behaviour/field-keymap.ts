import { Extension } from '@tiptap/core';
import { chainCommands } from '@tiptap/pm/commands';
import type { Command } from '@tiptap/pm/state';
import {
  goToNextField,
  leaveCaption,
  selectField,
  selectFigure,
  stayInFieldBackward,
  stayInFieldForward,
} from './field-keys';

const enter = chainCommands(goToNextField, leaveCaption);
const backward = chainCommands(selectFigure, stayInFieldBackward);

const keys: Record<string, Command> = {
  Enter: enter,
  'Shift-Enter': enter,
  'Mod-Enter': enter,
  Backspace: backward,
  'Mod-Backspace': backward,
  'Shift-Backspace': backward,
  'Alt-Backspace': backward,
  Delete: stayInFieldForward,
  'Mod-Delete': stayInFieldForward,
  'Alt-Delete': stayInFieldForward,
  'Mod-a': selectField,
};

/** The keys that respect the four fields; it comes before every other keymap. */
export const FieldKeymap = Extension.create({
  name: 'fieldKeymap',
  priority: 2000,

  addKeyboardShortcuts() {
    return Object.fromEntries(
      Object.entries(keys).map(([key, command]) => [
        key,
        ({ editor }) => command(editor.state, editor.view.dispatch, editor.view),
      ]),
    );
  },
});
