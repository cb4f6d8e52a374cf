import { plainWords } from '../../newsroom/evidence/plain-words';
import type { RecordingMetadata } from '../../newsroom/evidence/recording-metadata';

/** Entries at most, and characters of a name and of what stands under it: whoever made the file could write anything, at any length. */
const most = { entries: 200, name: 120, words: 2_000 };

/** How the file is laid out, of which nobody speaks. */
const layout = /Size|^@|^StreamOrder$|^ID$|^MenuID$|^IsStreamable$/;

type Track = { '@type': string };

/**
 * What MediaInfo found in a file, by names that people can read: when and where it was filmed, with what, who is named, and
 * how picture and sound are coded, which tells whether it was packed anew since.
 */
export function metadataOf(tracks: readonly Track[]): RecordingMetadata {
  const said = tracks.flatMap((track) => entriesOf(track['@type'] === 'General' ? '' : `${track['@type']} `, track));
  return Object.fromEntries(said.slice(0, most.entries));
}

function entriesOf(before: string, held: object): [string, string | number][] {
  return Object.entries(held).flatMap(([name, value]: [string, unknown]): [string, string | number][] => {
    if (layout.test(name)) return [];
    if (typeof value === 'object' && value !== null) return entriesOf(before, value);
    const words = typeof value === 'number' && Number.isFinite(value) ? value : plainWords(String(value ?? ''), most.words);
    return words === '' ? [] : [[plainWords(before + name.replaceAll('_', ' '), most.name), words]];
  });
}
