/** What the keys of the writing page do, for the list that the shell shows. `Mod` is Ctrl, and Command on a Mac. */
export const shortcuts: readonly { keys: string; does: string }[] = [
  { keys: 'Mod+Shift+L', does: 'Make a claim of the selected words, or of the sentence at the caret' },
  { keys: 'Mod+Shift+Enter', does: 'Go from the text to the panel beside it, and back' },
  { keys: 'Mod+S', does: 'Save now' },
  { keys: 'Mod+B', does: 'Bold' },
  { keys: 'Mod+I', does: 'Italic' },
  { keys: 'Mod+K', does: 'Link' },
  { keys: 'Mod+Alt+2', does: 'Heading' },
  { keys: 'Mod+Alt+3', does: 'Smaller heading' },
  { keys: 'Mod+Shift+8', does: 'List' },
  { keys: 'Mod+Shift+7', does: 'Numbered list' },
  { keys: 'Mod+Shift+B', does: 'Quotation' },
  { keys: 'Mod+Z', does: 'Undo' },
  { keys: 'Mod+Shift+Z', does: 'Redo' },
];
