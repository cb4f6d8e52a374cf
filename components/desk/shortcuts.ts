/** Keys that are pressed one after the other, and what they do. */
export type Shortcut = { keys: readonly string[]; does: string };

export type ShortcutGroup = { title: string; shortcuts: readonly Shortcut[] };

/** The keys so far and one more: the shortcut they complete, or the keys that still wait for another. */
export function follow<Known extends Shortcut>(
  shortcuts: readonly Known[],
  before: readonly string[],
  key: string,
): { found: Known | null; waiting: string[] } {
  for (const pressed of [[...before, key], [key]]) {
    const begun = shortcuts.filter(({ keys }) => pressed.every((each, place) => keys[place] === each));
    const found = begun.find(({ keys }) => keys.length === pressed.length);
    if (found) return { found, waiting: [] };
    if (begun.length > 0) return { found: null, waiting: pressed };
  }
  return { found: null, waiting: [] };
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat'>;

/** Whether a key can be a shortcut of single letters at all: alone, and not part of a word in the making. */
export function isPlain({ key, ctrlKey, metaKey, altKey, isComposing, repeat }: Pressed): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey && !isComposing && !repeat;
}

/** Where letters are text or choose from a list, or where a dialog asks something first. */
export const takesLetters =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"], ' +
  '[role="listbox"], [role="menu"], [role="grid"], [role="dialog"], [role="alertdialog"]';
