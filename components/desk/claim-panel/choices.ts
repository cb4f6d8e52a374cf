import { stanceWords, verificationWords } from '@/components/ui/state-words';
import {
  claimKinds,
  claimRelationKinds,
  directnesses,
  evidenceBearings,
  evidenceKinds,
  materialities,
  sourceKinds,
  stances,
  terms,
  verifications,
} from '@/newsroom/claims/vocabulary';
import {
  bearingWords,
  claimKindWords,
  directnessWords,
  evidenceKindWords,
  materialityWords,
  relationWords,
  sourceKindWords,
  termsWords,
} from '../words';

/** The closed vocabularies as lists to choose from. */
const listed = <Id extends string>(ids: readonly Id[], words: Record<Id, string>) => ids.map((id) => ({ id, label: words[id] }));

export const stanceChoices = listed(stances, stanceWords);
export const verificationChoices = listed(verifications, verificationWords);
export const claimKindChoices = listed(claimKinds, claimKindWords);
export const materialityChoices = listed(materialities, materialityWords);
export const sourceKindChoices = listed(sourceKinds, sourceKindWords);
export const directnessChoices = listed(directnesses, directnessWords);
export const termsChoices = listed(terms, termsWords);
export const evidenceKindChoices = listed(evidenceKinds, evidenceKindWords);
export const bearingChoices = listed(evidenceBearings, bearingWords);
export const relationChoices = claimRelationKinds.map((id) => ({ id, label: relationWords[id].from }));
