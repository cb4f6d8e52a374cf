import { canonicalJson } from '@/editor/canonical-json';
import type { ClaimState } from '../claims/claim-state';
import type { PublicClaim } from '../published/shape';
import { changeForReaders } from './public-claim';
import { type Told, wholeOf } from './told';
import { isEmbargoed, outrunsItsLabel, type Telling, toldMeanwhile } from './told-meanwhile';

/** What of a claim waits for the next publication, and why; null when nothing does. */
export function waitsForPublication(
  state: ClaimState,
  told: Told,
  telling: Telling,
): { why: 'embargo' | 'reworded' | 'second' | 'unnamed'; said: string } | null {
  const { now, agreed } = telling;
  const meanwhile = toldMeanwhile(state, told, telling).claim;
  const said = differenceForReaders(meanwhile, wholeOf(state, now, agreed).claim);
  if (said === null) return null;
  if (isEmbargoed(state, now)) return { why: 'embargo', said };
  if (outrunsItsLabel(state)) return { why: 'reworded', said };
  const onceRead = toldMeanwhile(state, told, { ...telling, isRead: true }).claim;
  return { why: canonicalJson(meanwhile) === canonicalJson(onceRead) ? 'unnamed' : 'second', said };
}

/** What readers are told otherwise by one record than by another; null when nothing. */
export function differenceForReaders(before: PublicClaim, now: PublicClaim): string | null {
  const differs = (part: (claim: PublicClaim) => unknown) => canonicalJson(part(before)) !== canonicalJson(part(now));
  if (!differs((claim) => claim)) return null;
  const said = [
    changeForReaders(before, now)?.summary ?? (differs(({ voices }) => voices) && 'In which words who says so.'),
    differs(({ statement, kind, figure }) => ({ statement, kind, figure })) && 'What the claim says.',
    differs(({ method }) => method) && 'How we tried to establish it.',
    differs(({ evidence }) => evidence) && 'The evidence.',
  ];
  return said.filter(Boolean).join(' ');
}
