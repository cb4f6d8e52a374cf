import { stanceWords, verificationWords } from '@/components/ui/state-words';
import {
  bearingWords,
  claimKindWords,
  directnessWords,
  evidenceKindWords,
  materialityWords,
  relationWords,
  reliabilityWords,
  sourceKindWords,
  termsWords,
} from '../words';

/** A closed vocabulary as a list to choose from, in the order of its words. */
function choices<Id extends string>(words: Record<Id, string>): { id: Id; label: string }[] {
  return (Object.keys(words) as Id[]).map((id) => ({ id, label: words[id] }));
}

export const stanceChoices = choices(stanceWords);
export const verificationChoices = choices(verificationWords);
export const claimKindChoices = choices(claimKindWords);
export const materialityChoices = choices(materialityWords);
export const sourceKindChoices = choices(sourceKindWords);
export const directnessChoices = choices(directnessWords);
export const reliabilityChoices = choices(reliabilityWords).map(({ id, label }) => ({ id, label: `${id}, ${label.toLowerCase()}` }));
export const termsChoices = choices(termsWords);
export const evidenceKindChoices = choices(evidenceKindWords);
export const bearingChoices = choices(bearingWords);
export const relationChoices = choices({
  contradicts: relationWords.contradicts.from,
  part_of: relationWords.part_of.from,
  supersedes: relationWords.supersedes.from,
});
