import { largest, type Unsearched } from './contents/search-file';
import type { Counted } from './left-out';

const kinds: Record<Unsearched, { what: string; why: string }> = {
  'seen or heard': { what: 'Pictures, films and recordings', why: 'What stands in a picture or is said in a recording is not read.' },
  'in part': { what: 'Files of which a part was searched', why: 'They hold pages without words, as scans are, or pictures, files or attachments that are not read.' },
  closed: { what: 'Files that could not be searched', why: `They are locked, damaged or larger than ${largest / 1_048_576} MB, or it would have taken too long.` },
  unknown: { what: 'Files of other kinds', why: 'Text, pages, PDF, office files and archives are read, and nothing else.' },
};

/** How many of the files that go out were not searched, or not whole. They go all the same: none is suspected for what it is. */
export function countNotSearched(files: readonly (Unsearched | null)[]): Counted[] {
  const numbers = Object.entries(kinds).map(([kind, { what, why }]) => ({ what, number: files.filter((each) => each === kind).length, why }));
  return numbers.filter(({ number }) => number > 0);
}
