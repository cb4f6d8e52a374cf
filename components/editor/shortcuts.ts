import { keyWords } from './key-words';

/** What the keys of the writing page do, as they are printed on this keyboard, for the list that the shell shows. */
export const shortcuts: readonly { keys: string; does: string }[] = [
  { keys: keyWords('Mod+Shift+L'), does: 'Make a claim of the selected words, or of the sentence at the caret' },
  { keys: keyWords('Mod+Shift+Y'), does: 'Make the suggested claim, with its source' },
  { keys: keyWords('Mod+Shift+Backspace'), does: 'Let the suggested claim be' },
  { keys: keyWords('Mod+Shift+Enter'), does: 'Go from the text to the panel beside it, and back' },
  { keys: keyWords('Mod+S'), does: 'Save now' },
  { keys: keyWords('Mod+B'), does: 'Bold' },
  { keys: keyWords('Mod+I'), does: 'Italic' },
  { keys: keyWords('Mod+K'), does: 'Link' },
  { keys: keyWords('Mod+Shift+E'), does: 'Language of the selected words' },
  { keys: keyWords('Mod+Alt+2'), does: 'Heading' },
  { keys: keyWords('Mod+Alt+3'), does: 'Smaller heading' },
  { keys: keyWords('Mod+Shift+8'), does: 'List' },
  { keys: keyWords('Mod+Shift+7'), does: 'Numbered list' },
  { keys: keyWords('Mod+Shift+B'), does: 'Quotation' },
  { keys: keyWords('Mod+Z'), does: 'Undo' },
  { keys: keyWords('Mod+Shift+Z'), does: 'Redo' },
];
