import { z } from 'zod';
import { grantState } from '../anonymity/anonymity';
import { answeredAt, sha256 } from '../answers';
import { day, id } from '../input';
import { replyState } from '../replies/reply';
import {
  claimKinds,
  contestations,
  directnesses,
  dispositions,
  evidenceBearings,
  evidenceKinds,
  materialities,
  sourceKinds,
  stances,
  terms,
  verifications,
} from './vocabulary';

const sourceState = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(sourceKinds),
  directness: z.enum(directnesses),
  publicDescription: z.string(),
  rootId: id.describe('The source at the end of the chain; two are independent when their roots differ.'),
  rootName: z.string(),
  betweenIds: z.array(id).optional().describe('Sources through whose hands it went on the way from there, the nearest first; left out when there are none.'),
  rootSealed: z.literal(true).optional().describe('The name of the source at the end of the chain, another than this one, is sealed.'),
  upstreamName: z.string().nullable().describe('The next source up the chain, when there is one whose name is not sealed.'),
  sealed: z.literal(true).optional().describe('Its name is sealed: readers are told how it agreed to be described.'),
});

export const noteState = z.strictObject({
  id,
  source: sourceState,
  stance: z.enum(stances),
  terms: z.enum(terms),
  embargoUntil: answeredAt.nullable(),
  exactWords: z.string(),
  translation: z.string(),
  basis: z.string().describe('How the source knows.'),
  obtainedHow: z.string(),
  obtainedAt: answeredAt,
  publicAttribution: z.string().describe('How readers see it attributed; empty means the source’s name.'),
});
export type NoteState = z.output<typeof noteState>;

const evidenceState = z.strictObject({
  id,
  kind: z.enum(evidenceKinds),
  title: z.string(),
  url: z.string().nullable(),
  publicDescription: z.string(),
  fileHash: sha256.nullable(),
  bearing: z.enum(evidenceBearings),
});

const figureState = z.strictObject({
  low: z.string().nullable().describe('A decimal number.'),
  high: z.string().nullable().describe('A decimal number.'),
  unit: z.string(),
  definition: z.string(),
  asOf: day.nullable(),
});
export type FigureState = z.output<typeof figureState>;

const anchorState = z.strictObject({
  id,
  exact: z.string(),
  drifted: z.boolean().describe('Whether the words changed since a person last looked.'),
});
export type AnchorState = z.output<typeof anchorState>;

/**
 * Everything a claim rests on at one moment, without private remarks: part of a revision and of its hash. Grants, replies,
 * sources between and that it was reworded are left out where there are none, so that states from before them keep their
 * hash.
 */
export const claimState = z.strictObject({
  id,
  statement: z.string(),
  kind: z.enum(claimKinds),
  materiality: z.enum(materialities),
  seriousAllegation: z.boolean(),
  verification: z.enum(verifications),
  verificationMethod: z.string(),
  reworded: z.literal(true).optional().describe('Its statement or figure changed after the verification was set.'),
  contestation: z.enum(contestations),
  disposition: z.enum(dispositions),
  figure: figureState.nullable(),
  createdById: id,
  notes: z.array(noteState),
  evidence: z.array(evidenceState),
  anchors: z.array(anchorState).describe('In the order of the text.'),
  contradicts: z.array(id).describe('Claims of the newsroom that contradict this one, either way round.'),
  grants: z.array(grantState).optional().describe('Leave for its sources to go unnamed in this story.'),
  replies: z.array(replyState).optional().describe('Who was asked for an answer to it.'),
});
export type ClaimState = z.output<typeof claimState>;
