import type { EvidenceBearing, Materiality, Terms } from '@/newsroom/claims/vocabulary';

/** On what terms a source spoke (Associated Press usage). */
export const termsWords: Record<Terms, string> = {
  on_record: 'on the record',
  background: 'on background',
  deep_background: 'on deep background',
  off_record: 'off the record',
  embargoed: 'under embargo',
};

export const bearingWords: Record<EvidenceBearing, string> = {
  supports: 'supports it',
  refutes: 'refutes it',
  context: 'gives context',
};

export const materialityWords: Record<Materiality, string> = {
  core: 'Core',
  supporting: 'Supporting',
  background: 'Background',
};
