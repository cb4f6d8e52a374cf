import type { RetractedStory, StoryClaim } from '@/newsroom/published/read-story';
import type { Notice } from '@/newsroom/published/story-notices';
import type { WholeStory } from '@/newsroom/published/whole-story';
import { correctionWords } from '../feeds/stories-feed';
import { labelWords } from '../label-words';
import { noticeWords } from '../notice-words';

/** For whoever takes a story over: what has fallen, what was corrected, what must not be stated as established. Empty when nothing. */
export function storyNote({ shaken, claims, notices }: WholeStory): string {
  const contested = claims.filter((claim) => claim.marked && !shaken.includes(claim));
  return [
    ...shaken.map((claim) => `HOLD. ${claimWords(claim)}`),
    ...notices.filter(({ kind }) => kind !== 'update').map(noticeNote),
    ...contested.map((claim) => `Not to be stated as established: ${claimWords(claim)}`),
    ...claims.flatMap(({ statement, supersededBy }) => (supersededBy ? [`Superseded: ${statement} Later: ${supersededBy.statement}`] : [])),
  ].join('\n');
}

export function retractionNote({ notices }: RetractedStory): string {
  const why = notices.filter(({ kind }) => kind === 'retraction').map(({ note }) => note);
  return ['RETRACTED. Do not use; remove it where it was used.', ...why].filter(Boolean).join('\n');
}

export const takenDownNote = 'TAKEN DOWN for legal reasons. Do not use; remove it where it was used.';

function claimWords(claim: StoryClaim): string {
  return [claim.statement, labelWords(claim)].filter(Boolean).join(' ');
}

function noticeNote({ kind, at, note, corrections }: Notice): string {
  const words = [note, ...corrections.map((correction) => correctionWords(correction))].filter(Boolean).join(' · ');
  return `${noticeWords[kind].toUpperCase()}, ${at.toISOString()}: ${words}`;
}
