import path from 'node:path';

/**
 * Control characters, what turns the direction of a line, what cannot be seen, and what a file system would take for
 * more than a letter. Joiners are ordinary letters of Persian, Pashto or Urdu and stay.
 */
const unsafe = /(?:(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\\/:*?"<>|])+/gu;

/** Names that Windows keeps for devices, whatever their ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file's name as it may be shown and saved: its last part alone, without hidden characters, at most 120 characters,
 * with the ending that its content asks for.
 * @param extension what the content is, without the dot; an ending that says otherwise is kept in the name and not believed
 */
export function cleanFileName(given: string, extension: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const stem = path.parse(last.replace(unsafe, ' ').replace(/\s+/g, ' ').replace(/^[\s.~-]+|[\s.]+$/g, ''));
  const told = stem.ext.slice(1).toLowerCase();
  const believed = told === extension || (extension === 'jpg' && told === 'jpeg') ? stem.name : `${stem.name}${stem.ext.replace('.', ' ')}`;
  const name = Array.from(believed.trim() || 'file').slice(0, 120 - extension.length).join('').trim();
  return `${device.test(`${name}.`) ? `_${name}` : name}.${extension}`;
}
