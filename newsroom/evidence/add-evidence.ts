import { z } from 'zod';
import { claimChanged } from '../claims/claim-changed';
import { loadClaim } from '../claims/load-claim';
import { evidenceBearings, evidenceKinds } from '../claims/vocabulary';
import { command } from '../command';
import { id, moment, prose, requiredLine, webAddress } from '../input';
import { changeClaim } from '../permissions/can';
import { refuseSealed } from '../sealed/refuse-sealed';
import { recordCustody } from './custody';

/** Adds something that can be looked at to a claim, and opens its chain of custody. */
export const addEvidence = command({
  name: 'add-evidence',
  summary: 'Adds evidence to a claim.',
  input: z.strictObject({
    id,
    claimId: id,
    kind: z.enum(evidenceKinds),
    title: requiredLine(300),
    url: webAddress.nullable().default(null),
    publicDescription: prose(1_000).default(''),
    privateRemarks: prose(5_000).default(''),
    bearing: z.enum(evidenceBearings).default('supports'),
    userMade: z.boolean().default(false).describe('Made by people outside newsrooms: a witness’s clip, a post.'),
    obtainedAt: moment.optional(),
  }),
  value: z.strictObject({ id }),
  async run(context, { id: evidenceId, claimId, bearing, obtainedAt, ...fields }) {
    const { db, actor, at, authorise } = context;
    const claim = await loadClaim(db, actor, claimId);
    authorise(changeClaim(actor, claim, claim.stories));
    await refuseSealed(db, [{ surface: 'the private remarks', text: fields.privateRemarks }]);
    const personId = actor.kind === 'person' ? actor.id : claim.createdById;
    await db.evidence.create({
      data: { ...fields, id: evidenceId, obtainedAt: obtainedAt ?? at, createdById: personId, createdAt: at },
    });
    await recordCustody(db, { evidenceId, action: 'added', personId, data: { claimId }, at });
    await db.claimEvidence.create({ data: { claimId, evidenceId, bearing, addedById: personId, addedAt: at } });
    const consequences = await claimChanged(context, claim, 'Evidence was added to the claim.');
    const data = { claimId, kind: fields.kind };
    return {
      value: { id: evidenceId },
      events: [{ name: 'evidence.added', subject: { type: 'evidence', id: evidenceId }, data }, ...consequences],
    };
  },
});
