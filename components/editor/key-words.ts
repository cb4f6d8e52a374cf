/** A shortcut as it is printed on the keyboard of this device: `Mod+Shift+L` is Ctrl+Shift+L, or ⇧⌘L on a Mac. */
export function keyWords(keys: string, isMac = onMac()): string {
  if (!isMac) return keys.replace('Mod', 'Ctrl');
  const order = ['Alt', 'Shift', 'Mod'];
  const signs: Record<string, string> = { Alt: '⌥', Shift: '⇧', Mod: '⌘' };
  const parts = keys.split('+');
  return [...order.filter((name) => parts.includes(name)).map((name) => signs[name]), parts.at(-1)].join('');
}

function onMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
}
