import { z } from 'zod';
import { canonicalJson } from '@/editor/canonical-json';
import { command } from '../command';
import { id, prose, requiredLine } from '../input';
import { all, yes } from '../permissions/answer';
import { changeClaim, verifyClaim } from '../permissions/can';
import { refuse } from '../refusal';
import { writersOfAny } from '../stories/load-story';
import { claimChanged } from './claim-changed';
import type { FigureState } from './claim-state';
import { figureInput } from './figure-input';
import { type LoadedClaim, loadClaim } from './load-claim';
import { isDowngrade, methodMissing, occasionOf } from './assessment';
import { endReviewOfRaised } from './end-review';
import { refuseOverrated } from './refuse-overrated';
import { lookAgainAt } from './review-taken-back';
import { figureState } from './sourcing-state';
import { verifications } from './vocabulary';

/** Sets what we did to verify a claim. Only a person does; how we tried is part of it and may be read by readers. */
export const assessClaim = command({
  name: 'assess-claim',
  summary: 'Sets a claim’s verification and how the newsroom tried to establish it.',
  input: z.strictObject({
    claimId: id,
    verification: z.enum(verifications),
    method: prose(2_000),
    seen: z
      .strictObject({ statement: requiredLine(1_000), figure: figureInput.nullable() })
      .optional()
      .describe('What the claim said to whoever looked into it; refused where it says something else by now.'),
  }),
  value: z.strictObject({ verification: z.enum(verifications) }),
  async run(context, { claimId, verification, method, seen }) {
    const { db, actor, at, authorise } = context;
    const claim = await loadClaim(db, actor, claimId);
    const writerIds = await writersOfAny(db, claim.stories);
    authorise(
      all(changeClaim(actor, claim, claim.stories), verification === 'verified' ? verifyClaim(actor, claim.createdById, writerIds) : yes),
    );
    if (seen && !stillSays(claim, seen)) refuse('stale', 'The claim says something else by now. Read it again before you say how far it is established.');
    const missing = methodMissing(verification, method);
    if (missing) refuse('malformed', missing);
    if (verification === 'unchecked' && (await db.publishedClaim.count({ where: { id: claimId } })) > 0) {
      refuse('conflict', 'Readers have this claim, so it cannot go back to unchecked: if nothing stands behind it any more, call it unverified.');
    }
    const downgraded = isDowngrade(claim.verification, verification);
    if (!downgraded && verification !== claim.verification) await refuseOverrated(db, claimId, verification);
    await db.claim.update({ where: { id: claimId }, data: { verification, verificationMethod: method, rewordedAt: null } });
    const personId = actor.kind === 'person' ? actor.id : claim.createdById;
    if (downgraded) await lookAgainAt(db, claimId);
    const undone = downgraded ? [] : await endReviewOfRaised(context, claim, verification, personId);
    await db.claimAssessment.create({ data: { claimId, from: claim.verification, to: verification, method, personId, at } });
    const consequences = await claimChanged(context, claim, occasionOf(claim.verification, verification), { contributes: false });
    const data = { from: claim.verification, to: verification };
    return {
      value: { verification },
      events: [{ name: 'claim.assessed', subject: { type: 'claim', id: claimId }, data }, ...undone, ...consequences],
    };
  },
});

/** What somebody established of other words is not established of these. */
function stillSays({ statement, kind, ...claim }: LoadedClaim, seen: { statement: string; figure: FigureState | null }): boolean {
  const figure = kind === 'figure' ? figureState(claim) : null;
  return canonicalJson({ statement, figure }) === canonicalJson({ statement: seen.statement, figure: seen.figure });
}
