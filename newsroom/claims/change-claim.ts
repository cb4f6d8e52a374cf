import { z } from 'zod';
import { canonicalJson } from '@/editor/canonical-json';
import type { Claim } from '@/prisma/generated/client';
import { command } from '../command';
import { id, requiredLine } from '../input';
import { changeClaim as mayChange } from '../permissions/can';
import { claimChanged } from './claim-changed';
import { figureInput } from './figure-input';
import { loadClaim } from './load-claim';
import { figureState } from './sourcing-state';
import { claimKinds, materialities } from './vocabulary';

/**
 * Changes what a claim says and how much hangs on it. What somebody established of other words or another figure is not
 * established of these: until it is assessed anew, the claim is marked as reworded.
 */
export const changeClaim = command({
  name: 'change-claim',
  summary: 'Changes a claim’s statement, kind, materiality or figure.',
  input: z.strictObject({
    claimId: id,
    statement: requiredLine(1_000).optional(),
    kind: z.enum(claimKinds).optional(),
    materiality: z.enum(materialities).optional(),
    seriousAllegation: z.boolean().optional(),
    figure: figureInput.optional(),
  }),
  value: z.null(),
  async run(context, { claimId, figure, ...fields }) {
    const { db, actor, at, authorise } = context;
    const claim = await loadClaim(db, actor, claimId);
    authorise(mayChange(actor, claim, claim.stories));
    const before = said(claim);
    const changedClaim = await db.claim.update({
      where: { id: claimId },
      data: {
        ...fields,
        ...(figure && {
          figureLow: figure.low,
          figureHigh: figure.high,
          figureUnit: figure.unit,
          figureDefinition: figure.definition,
          figureAsOf: figure.asOf === null ? null : new Date(figure.asOf),
        }),
      },
    });
    if (claim.verification !== 'unchecked' && said(changedClaim) !== before) {
      await db.claim.update({ where: { id: claimId }, data: { rewordedAt: at } });
    }
    const changed = [...Object.keys(fields), ...(figure ? ['figure'] : [])];
    const consequences = await claimChanged(context, claim, 'The claim was reworded or reclassified.');
    return {
      value: null,
      events: [{ name: 'claim.changed', subject: { type: 'claim', id: claimId }, data: { fields: changed } }, ...consequences],
    };
  },
});

/** What an assessment is an assessment of. */
function said({ statement, ...claim }: Claim): string {
  return canonicalJson({ statement, figure: figureState(claim) });
}
