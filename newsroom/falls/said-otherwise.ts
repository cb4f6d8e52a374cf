import type { Reading } from '@/editor/reading';
import { wordsIn } from './words-in';

type Versions = {
  /** The translation as readers had it when the claim fell, and its new version. */
  before: Reading;
  now: Reading;
  /** The other language, which states the claim under these marks; null where none has as many blocks of the same kinds. */
  original: { reading: Reading; markIds: readonly string[] } | null;
};

/**
 * Whether a translation says otherwise what another language states. It marks no words for the claim, but what is said in the
 * third paragraph there is said in the third one here, while both have as many blocks of the same kinds: in each that states
 * the claim a sentence has to be dropped or changed. Where the blocks do not correspond nobody can tell, and nothing short of
 * a wholly new text says it otherwise.
 */
export function saidOtherwise({ before, now, original }: Versions): boolean {
  const present = new Set(now.surfaces.flatMap(({ sentences }) => sentences.map(({ text }) => wordsIn(text))));
  const stands = ({ text }: { text: string }) => present.has(wordsIn(text));
  const own = blocksOf(before);
  if (!original) return !own.some(({ kind, sentences }) => kind !== 'dateline' && sentences.some(stands));
  const places = blocksOf(original.reading).flatMap(({ anchors }, at) => (anchors.some(({ id }) => original.markIds.includes(id)) ? [at] : []));
  return places.every((at) => !own[at]?.sentences.every(stands));
}

/** Whether two texts have as many blocks of the same kinds, one after the other. */
export function corresponds(one: Reading, other: Reading): boolean {
  const kinds = (reading: Reading) => blocksOf(reading).map(({ kind }) => kind).join();
  return kinds(one) === kinds(other);
}

function blocksOf({ surfaces }: Reading): Reading['surfaces'] {
  return surfaces.filter(({ text }) => text.trim() !== '');
}
