import { canonicalJson } from '@/editor/canonical-json';
import type { PublishedClaim } from '@/prisma/generated/client';
import type { AgreedWords } from '../anonymity/agreed-words';
import type { ClaimState } from '../claims/claim-state';
import type { PublicClaim } from '../published/shape';
import { changeForReaders, heard, isNamed, mayBeHeard, publicClaim, voice } from './public-claim';

type Agreed = ReadonlyMap<string, AgreedWords>;

/** Words given under an embargo that still runs. Until it ends nothing that they changed is told (AP, Reuters: embargoes are kept). */
export function isEmbargoed(state: Pick<ClaimState, 'notes'>, now: string): boolean {
  return state.notes.some((note) => note.terms === 'embargoed' && !mayBeHeard(note, now));
}

/**
 * What readers are told of a claim between publications, when neither gate nor a second person has judged it. Under an
 * embargo their record stays, but for whether the claim is being looked at: a warning never waits. Of who goes unnamed
 * they are told what they were told before, or what somebody gave leave for; that a source they heard withdrew, always.
 * What was established of other words is not told of new ones: until somebody assesses these, readers keep those.
 * @param told what readers have
 * @param now ISO 8601, UTC
 */
export function toldMeanwhile(state: ClaimState, told: PublicClaim, now: string, agreed: Agreed): PublicClaim {
  if (isEmbargoed(state, now)) return { ...told, disposition: state.disposition };
  const before = [...told.voices];
  const voices = heard(state.notes, now).flatMap((note) => {
    const present = voice(note, agreed.get(note.source.id));
    if (isNamed(note) || agreed.has(note.source.id)) return [present];
    const earlier = state.notes.filter(({ source }) => source.id === note.source.id).toReversed();
    for (const one of earlier) {
      const words = voice(one, undefined);
      const at = before.findIndex((was) => was.at === words.at && (was.condition !== undefined || was.attribution === words.attribution));
      const [kept] = at < 0 ? [] : before.splice(at, 1);
      if (kept) return [note.stance === 'withdrew' ? { ...kept, stance: note.stance, words: '', translation: '', at: present.at } : kept];
    }
    return [];
  });
  return { ...publicClaim(state, now, agreed), voices, ...(outrunsItsLabel(state) && { statement: told.statement, figure: told.figure }) };
}

/** It is called established, and says something else than what was looked at. */
function outrunsItsLabel({ reworded, verification }: ClaimState): boolean {
  return reworded === true && (verification === 'verified' || verification === 'corroborated');
}

/** What of a claim waits for the next publication, and why; null when nothing does. */
export function waitsForPublication(
  state: ClaimState,
  told: PublicClaim,
  now: string,
  agreed: Agreed,
): { why: 'embargo' | 'reworded' | 'unnamed'; said: string } | null {
  const meanwhile = toldMeanwhile(state, told, now, agreed);
  const present = publicClaim(state, now, agreed);
  if (canonicalJson(meanwhile) === canonicalJson(present)) return null;
  const said = changeForReaders(meanwhile, present) ?? (meanwhile.method === present.method ? 'The words of it.' : 'How we tried to establish it.');
  if (isEmbargoed(state, now)) return { why: 'embargo', said };
  return { why: outrunsItsLabel(state) ? 'reworded' : 'unnamed', said };
}

/** The record that readers have, as the shape in which it is made. */
export function recordOf(row: PublishedClaim): PublicClaim {
  const { id, statement, method } = row;
  return {
    id,
    statement,
    method,
    kind: row.kind as PublicClaim['kind'],
    verification: row.verification as PublicClaim['verification'],
    contestation: row.contestation as PublicClaim['contestation'],
    disposition: row.disposition as PublicClaim['disposition'],
    figure: row.figure as PublicClaim['figure'],
    voices: row.voices as unknown as PublicClaim['voices'],
    evidence: row.evidence as unknown as PublicClaim['evidence'],
  };
}
