import { contestationWords, stanceWords, verificationWords } from '@/components/ui/state-words';
import type { SourcingChange } from '@/newsroom/review/compare-sourcing';

const fieldWords: Record<string, string> = {
  kind: 'its kind',
  materiality: 'how much the story leans on it',
  seriousAllegation: 'whether it is a serious allegation',
};

/** One difference in the sourcing as a sentence about the claim it belongs to. */
export function changeWords(change: SourcingChange): string {
  switch (change.change) {
    case 'claim-added':
      return 'New in the text.';
    case 'claim-removed':
      return 'No longer in the text.';
    case 'reworded':
      return `Said before: “${change.from}”`;
    case 'verification':
      return `Was “${lower(verificationWords[change.from])}”, is now “${lower(verificationWords[change.to])}”${how(change.method)}`;
    case 'contestation':
      return `Was “${lower(contestationWords[change.from])}”, is now “${lower(contestationWords[change.to])}”.`;
    case 'note-added':
      return `New word from ${change.source}: ${lower(stanceWords[change.stance])}.`;
    case 'note-removed':
      return `The word of ${change.source} (${lower(stanceWords[change.stance])}) was removed.`;
    case 'note-changed':
      return `What is noted of ${change.source} was changed; it now reads: ${lower(stanceWords[change.stance])}.`;
    case 'evidence-added':
      return `New evidence: ${change.title}.`;
    case 'evidence-removed':
      return `Evidence removed: ${change.title}.`;
    case 'leave-given':
      return `${change.source} may go unnamed for it.`;
    case 'leave-ended':
      return `${change.source} may not go unnamed for it any more.`;
    case 'reply-added':
      return `${change.asked} was asked for an answer.`;
    case 'reply-changed':
      return `What came of asking ${change.asked} was noted.`;
    case 'reclassified':
      return `Changed: ${listed(change.fields.map((field) => fieldWords[field] ?? field))}.`;
  }
}

export type ClaimChanges = { claimId: string; statement: string; changes: SourcingChange[] };

/** The differences gathered under their claims, in the order in which the claims first appear. */
export function byClaim(changes: readonly SourcingChange[]): ClaimChanges[] {
  const claims = new Map<string, ClaimChanges>();
  for (const change of changes) {
    const { claimId, statement } = change;
    const known = claims.get(claimId) ?? { claimId, statement, changes: [] };
    known.changes.push(change);
    claims.set(claimId, known);
  }
  return [...claims.values()];
}

function how(method: string): string {
  return method === '' ? '.' : `: ${method}`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** “a”, “a and b”, “a, b and c”. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
