import { stanceWords } from '@/components/ui/state-words';
import type { ClaimChange } from '@/newsroom/claims/read-claim-past';
import { relationWords } from '../words';

/** Of a claim and of what was noted of a source, by the name each has in the chain of events. */
const fieldWords: Record<string, string> = {
  statement: 'its words',
  kind: 'its kind',
  materiality: 'how much hangs on it',
  seriousAllegation: 'whether it is a serious allegation',
  figure: 'the figure',
  stance: 'the stance',
  terms: 'the terms',
  embargoUntil: 'the end of the embargo',
  exactWords: 'the exact words',
  translation: 'the translation',
  basis: 'how the source knows',
  obtainedHow: 'how we got it',
  obtainedAt: 'when we got it',
  publicAttribution: 'the public attribution',
  privateRemarks: 'the private remarks',
};

/** What was done to a claim, and by whom, in one line. */
export function doneWords(change: ClaimChange): string {
  const { by } = change;
  switch (change.done) {
    case 'changed':
      return `Changed by ${by}: ${listed(change.fields)}`;
    case 'note-mended':
      return `A sourcing note was mended by ${by}: ${listed(change.fields)}`;
    case 'note-removed':
      return `A sourcing note was taken away by ${by}: ${change.source ?? 'a source'}, ${stanceWords[change.stance].toLowerCase()}`;
    case 'evidence-added':
      return `Evidence was put on it by ${by}: ${change.title ?? 'not there any more'}`;
    case 'evidence-removed':
      return `Evidence was taken off it by ${by}: ${change.title ?? 'not there any more'}`;
    case 'related':
    case 'unrelated': {
      const words = `${relationWords[change.relation][change.end]}: ${change.statement ?? 'a claim that you may not see'}`;
      return change.done === 'related' ? `Related by ${by}. ${words}` : `Related no longer, by ${by}. ${words}`;
    }
  }
}

function listed(fields: readonly string[]): string {
  return fields.map((field) => fieldWords[field] ?? field).join(', ') || 'nothing';
}
