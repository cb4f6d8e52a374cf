import { holdsAll } from '../sealed/holds-all';
import type { Finding, OverridePolicy, OverridingRole } from './finding';

/** What a person let pass, for this very state of the story. */
export type GateOverride = {
  rule: string;
  claimId: string | null;
  /** What the finding said and of which words; null in signatures from before that was kept, which are for the rule. */
  of: { message: string; words: string } | null;
  personId: string;
  /** In which they signed. */
  role: OverridingRole;
  /** The sealed sources, by id, on which they hold a live grant now, where they signed as a holder. */
  heldSourceIds: readonly string[];
  name: string;
  reason: string;
};

/** Whoever signs for one finding has not looked at another of the same rule on the same claim. */
export function isOfFinding(
  signed: Pick<GateOverride, 'rule' | 'claimId' | 'of'>,
  { rule, claimId, message, place }: Pick<Finding, 'rule' | 'claimId' | 'message' | 'place'>,
): boolean {
  if (signed.rule !== rule || signed.claimId !== claimId) return false;
  return !signed.of || (signed.of.message === message && signed.of.words === (place?.text ?? ''));
}

/** As a signature is kept. */
export function signedOf({ message, words }: { message: string; words: string }): GateOverride['of'] {
  return message === '' ? null : { message, words };
}

const roleNames: Record<OverridingRole, string> = { editor: 'an editor', standards: 'a standards editor', legal: 'a lawyer' };
const grantHolder = 'somebody who holds a grant on the sealed source';

type Seat = { inWords: string; takes: (override: GateOverride) => boolean };

/** Whoever has to sign, one seat each; an editor's is also for a standards editor, who may all that an editor may. */
function seatsOf(policy: Exclude<OverridePolicy, { kind: 'nobody' }>, sealedSourceIds: readonly string[]): Seat[] {
  if (policy.kind === 'with-grant') {
    return [seatFor(policy.role), { inWords: grantHolder, takes: ({ heldSourceIds }) => holdsAll(heldSourceIds, sealedSourceIds) }];
  }
  return (policy.kind === 'role' ? [policy.role] : policy.roles).map(seatFor);
}

function seatFor(role: OverridingRole): Seat {
  return {
    inWords: roleNames[role],
    takes: (override) => override.role === role || (role === 'editor' && override.role === 'standards'),
  };
}

/**
 * Whether what was signed lets a finding pass. Where it takes several, each seat needs a person of its own: nobody signs
 * twice, in whatever roles. Who signs as a holder of a grant holds one on each of the sources that the finding is about.
 */
export function signaturesFor(
  policy: OverridePolicy,
  overrides: readonly GateOverride[],
  sealedSourceIds: readonly string[] = [],
): Pick<Finding, 'overriddenBy' | 'signed' | 'wanting'> {
  const none = { overriddenBy: null, signed: [], wanting: [] };
  if (policy.kind === 'nobody') return none;
  const seats = seatsOf(policy, sealedSourceIds);
  const seated = seat(seats, overrides);
  const given = seated.flatMap((override) => override ?? []);
  if (given.length === 0) return none;
  const signed = given.map(({ name, reason }) => ({ name, reason }));
  const wanting = seats.flatMap(({ inWords }, index) => (seated[index] ? [] : [inWords]));
  if (wanting.length > 0) return { overriddenBy: null, signed, wanting };
  const by = (part: 'name' | 'reason', between: string) => signed.map((one) => one[part]).join(between);
  return { overriddenBy: { name: by('name', ' and '), reason: by('reason', '; ') }, signed, wanting };
}

/** Who sits where, so that as many seats as can be are taken; there are never more than a few. */
function seat(
  [first, ...others]: readonly Seat[],
  overrides: readonly GateOverride[],
): (GateOverride | null)[] {
  if (!first) return [];
  const choices = [...overrides.filter(first.takes), null].map((taken) => [
    taken,
    ...seat(others, overrides.filter(({ personId }) => personId !== taken?.personId)),
  ]);
  return choices.reduce((best, choice) => (takenIn(choice) > takenIn(best) ? choice : best));
}

function takenIn(seats: readonly (GateOverride | null)[]): number {
  return seats.filter((override) => override !== null).length;
}

/** Who may let a finding pass, as a phrase: “a standards editor together with a lawyer”. Nobody does for a story of their own. */
export function overridersInWords(policy: OverridePolicy): string {
  if (policy.kind === 'nobody') return 'nobody';
  return seatsOf(policy, [])
    .map(({ inWords }) => inWords)
    .join(' together with ');
}
