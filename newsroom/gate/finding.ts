import { z } from 'zod';
import type { Terms, Stance, Verification, Contestation, ClaimKind, Materiality, SourceKind, Directness, EvidenceBearing } from '../claims/vocabulary';
import type { Reading } from '@/editor/reading';
import { id } from '../input';
import type { PublicFigure } from '../published/shape';

const severity = z.enum(['block', 'warn']);
export type Severity = z.output<typeof severity>;

const overridePolicy = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('nobody') }),
    z.strictObject({ kind: z.literal('role'), role: z.enum(['editor', 'standards', 'legal']) }),
  ])
  .describe('Who may let a finding of a rule pass.');
export type OverridePolicy = z.output<typeof overridePolicy>;

/**
 * When a rule begins to bind. A writer can be asked for `submission` rules; `approval` rules need a second person and
 * are listed, but refuse only from approval on.
 */
const binding = z
  .enum(['submission', 'approval'])
  .describe('When the rule begins to bind: a writer can be asked for the first kind; the second needs another person.');
export type Binding = z.output<typeof binding>;

const place = z
  .strictObject({ from: z.int(), to: z.int(), text: z.string() })
  .describe('Where in the draft: ProseMirror positions of the document that was evaluated, and the words there.');
export type Place = z.output<typeof place>;

export const finding = z
  .strictObject({
    rule: z.string(),
    title: z.string().describe('The rule’s title.'),
    override: overridePolicy,
    severity,
    binding,
    claimId: id.nullable(),
    place: place.nullable(),
    message: z.string().describe('What is missing, for the writer; one sentence.'),
    remedy: z.string().describe('How to mend it; one sentence.'),
    overriddenBy: z
      .strictObject({ name: z.string(), reason: z.string() })
      .nullable()
      .describe('Set when a person let it pass for this very state.'),
  })
  .meta({ id: 'Finding', description: 'What one rule says of one place.' });
export type Finding = z.output<typeof finding>;

/** What a rule's check yields; the evaluation adds rule, severity and overrides. */
export type Complaint = Pick<Finding, 'claimId' | 'place' | 'message' | 'remedy'> & { severity?: Severity };

export type GateSource = {
  id: string;
  name: string;
  kind: SourceKind;
  directness: Directness;
  /** The id of the source at the end of the upstream chain; its own id when there is none. */
  rootId: string;
  rootName: string;
};

export type GateNote = {
  id: string;
  source: GateSource;
  stance: Stance;
  terms: Terms;
  /** ISO 8601, UTC; null unless embargoed. */
  embargoUntil: string | null;
  exactWords: string;
  translation: string;
  publicAttribution: string;
  /** ISO 8601, UTC. */
  obtainedAt: string;
};

export type GateClaim = {
  id: string;
  statement: string;
  kind: ClaimKind;
  materiality: Materiality;
  seriousAllegation: boolean;
  verification: Verification;
  verificationMethod: string;
  contestation: Contestation;
  figure: PublicFigure | null;
  /** Oldest first. */
  notes: GateNote[];
  evidence: { id: string; bearing: EvidenceBearing; title: string }[];
  /** Who set the present verification, and who made the claim. */
  verifiedById: string | null;
  createdById: string;
  /** People who checked this very state of the claim line by line. */
  checkedByIds: string[];
  /** Marks in this draft that anchor the claim. */
  anchorIds: string[];
  /** Those whose words changed since a person last looked. */
  driftedAnchorIds: string[];
  /** Statements of claims that contradict this one and stand in the same story. */
  contradictedBy: string[];
};

/** Everything the gate looks at, as plain data: one exact state of one story. */
export type GateSubject = {
  reading: Reading;
  claims: GateClaim[];
  openQueries: { id: string; claimId: string | null; exact: string | null; body: string }[];
  /** People who wrote this draft. */
  writerIds: string[];
  /** ISO 8601, UTC: the moment of evaluation. */
  now: string;
};

/** A rule of the newsroom as code; pure. */
export type Rule = {
  id: string;
  title: string;
  /** The rule in one plain sentence, for the rules page. */
  sentence: string;
  /** Whose guideline it is, for example 'Associated Press'. */
  guideline: string;
  severity: Severity;
  binding: Binding;
  override: OverridePolicy;
  check(subject: GateSubject): Complaint[];
};
