import { z } from 'zod';
import type { Terms, Stance, Verification, Contestation, ClaimKind, Materiality, SourceKind, Directness, EvidenceBearing, EvidenceKind } from '../claims/vocabulary';
import type { Reading } from '@/editor/reading';
import type { PictureOrigin } from '../pictures/origins';
import { id } from '../input';
import type { PublicFigure } from '../published/shape';

const severity = z.enum(['block', 'warn']);
export type Severity = z.output<typeof severity>;

const overridingRole = z.enum(['editor', 'standards', 'legal']);
export type OverridingRole = z.output<typeof overridingRole>;

const overridePolicy = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('nobody') }),
    z.strictObject({ kind: z.literal('role'), role: overridingRole }),
    z
      .strictObject({ kind: z.literal('together'), roles: z.array(overridingRole).min(2) })
      .describe('Each of these roles signs, each by a person of its own.'),
    z
      .strictObject({ kind: z.literal('with-grant'), role: z.literal('standards') })
      .describe('A standards editor signs together with somebody who holds a live grant on the sealed source.'),
  ])
  .describe('Who may let a finding pass.');
export type OverridePolicy = z.output<typeof overridePolicy>;

/**
 * When a finding begins to bind. A writer can be asked for `submission`; `approval` needs a second person and is listed,
 * but refuses only from approval on; `publication` waits for its hour, such as the end of an embargo, and refuses only
 * the publishing itself.
 */
const binding = z
  .enum(['submission', 'approval', 'publication'])
  .describe('When it begins to bind: a writer can be asked for the first; the second needs another person; the third, its hour.');
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
      .describe('Set when it was let pass for this very state by everybody it takes.'),
    signed: z
      .array(z.strictObject({ name: z.string(), reason: z.string() }))
      .describe('Who let it pass so far, where it takes more than one.'),
    wanting: z.array(z.string()).describe('Who is still to sign once somebody has, in words: “a lawyer”.'),
  })
  .meta({ id: 'Finding', description: 'What one rule says of one place.' });
export type Finding = z.output<typeof finding>;

/**
 * What a rule's check yields; the evaluation adds rule, severity and overrides. A complaint may be graver or lighter than
 * its rule, bind at another moment, and be for other people to let pass.
 */
export type Complaint = Pick<Finding, 'claimId' | 'place' | 'message' | 'remedy'> & {
  severity?: Severity;
  binding?: Binding;
  override?: OverridePolicy;
  /** Whose sealed words it is about, by id: for deciding who may sign. No finding says it, since it would tell who they are. */
  sealedSourceIds?: readonly string[];
};

export type GateSource = {
  id: string;
  name: string;
  kind: SourceKind;
  /** How readers are told of it where it goes unnamed and nothing else was agreed. */
  publicDescription: string;
  directness: Directness;
  /** The id of the source at the end of the upstream chain; its own id when there is none. */
  rootId: string;
  rootName: string;
  /** Ids of those between, where there are any. */
  betweenIds?: readonly string[];
  /** The name of the source at the end of the chain, another than this one, is sealed. */
  rootSealed?: true;
  /** Who it is is sealed: the name is only how the desk speaks of it. */
  sealed?: true;
};

export type GateNote = {
  id: string;
  source: GateSource;
  stance: Stance;
  terms: Terms;
  /** Readers are not told the name: on background or deep background, or the source is sealed. */
  unnamed: boolean;
  /** ISO 8601, UTC; null unless embargoed. */
  embargoUntil: string | null;
  exactWords: string;
  translation: string;
  publicAttribution: string;
  /** ISO 8601, UTC. */
  obtainedAt: string;
};

/**
 * Leave for a source to go unnamed, with the tests of the Associated Press as the approver answered them. A grant for this
 * very claim in this story is for the `material`; one for another claim or story shows only that the `source` was once found
 * fit. Revoked grants are none and do not come here; expired ones do.
 */
export type GateGrant = {
  id: string;
  sourceId: string;
  kind: 'material' | 'source';
  /** Information and not opinion. */
  information: boolean;
  vital: boolean;
  /** Not to be had on other terms. */
  notOtherwise: boolean;
  /** Reliable, and placed to know. */
  reliable: boolean;
  /** The approver knows who it is. */
  identityKnown: boolean;
  /** Why the source goes unnamed, as readers are told. */
  reasonForReaders: string;
  /** How readers are told who it is, agreed with the source. */
  description: string;
  /** Null while it is only asked for. */
  approvedRole: 'standards' | null;
  /** ISO 8601, UTC; null while it is only asked for. */
  approvedAt: string | null;
  /** ISO 8601, UTC; null when it does not end. */
  expiresAt: string | null;
};

/** Somebody a claim concerns, asked for an answer to it. */
export type GateReply = {
  id: string;
  /** Who was asked, as the desk speaks of them. */
  asked: string;
  sourceId: string | null;
  /** ISO 8601, UTC. */
  askedAt: string;
  /** ISO 8601, UTC; null when none was given. */
  deadline: string | null;
  /** In words, a refusal to comment among them; empty while there is none. */
  answer: string;
};

/** What a checker found out about a piece of evidence (First Draft's five questions). */
export type GateEvidenceCheck = {
  check: 'provenance' | 'source' | 'date' | 'location' | 'motivation';
  outcome: 'established' | 'not_established' | 'contradicted';
};

/** What was done about a piece of evidence, whatever it is evidence of. */
export type LookedInto = {
  id: string;
  title: string;
  /** The latest outcome of each check. */
  checks: GateEvidenceCheck[];
  /** A copy of it that can be looked at is kept under its hash: its own file, or a capture of a page that was there. */
  hasFile: boolean;
  /** Made by somebody who does not work for us: a video from social media, a picture a reader sent. */
  userMade: boolean;
  /** It is not what it was: its files, or its chain of custody. */
  altered: boolean;
};

export type GateEvidence = LookedInto & {
  kind: EvidenceKind;
  bearing: EvidenceBearing;
  /** Empty while readers are not told of it. */
  publicDescription: string;
};

/** A picture that the text shows. */
export type GatePicture = {
  hash: string;
  /** Null while nobody said it. */
  origin: PictureOrigin | null;
  /** It was added before anybody was asked where pictures are from. */
  addedUnasked: boolean;
  /** The evidence that it is, as a person said. */
  told: LookedInto | null;
  /** Other evidence that others made and in which it is seen: as the very file, or as one that looks like it. */
  alike: { isFile: boolean; evidence: LookedInto }[];
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
  evidence: GateEvidence[];
  grants: GateGrant[];
  replies: GateReply[];
  /** Its statement or figure changed after the verification was set. */
  reworded?: true;
  /** Who set the present verification, and who made the claim. */
  verifiedById: string | null;
  createdById: string;
  /** People who checked this very state of the claim line by line, since it fell if it did. */
  checkedByIds: string[];
  /** It is core, fell since readers were given the words that this draft repeats, and nobody has checked them line by line since. */
  fallUnanswered: boolean;
  /** Marks in this draft that anchor the claim. */
  anchorIds: string[];
  /** Those whose words changed since a person last looked. */
  driftedAnchorIds: string[];
  /** Statements of claims that contradict this one and stand in the same story. */
  contradictedBy: string[];
};

/** A claim whose marks were taken out of the draft: nothing states it, and what was promised of it is kept all the same. */
export type UnmarkedClaim = Pick<GateClaim, 'id' | 'statement' | 'notes'>;

/** Words that go out around the text, by how a message names their place. */
export type AroundText = { surface: string; text: string };

/** Everything the gate looks at, as plain data: one exact state of one story. */
export type GateSubject = {
  reading: Reading;
  claims: GateClaim[];
  unmarked: UnmarkedClaim[];
  /** Where words of a core claim that fell stand still without its mark, and readers are warned of what they say. */
  saidUnmarked: { claimId: string; place: Place }[];
  /** By source, under what other names those who go unnamed stood in the directory before their entries became one. */
  formerNames: ReadonlyMap<string, readonly Pick<GateSource, 'name' | 'kind'>[]>;
  /** What goes out around the text: its address, who signs it, its topics, where its links lead. */
  around: readonly AroundText[];
  pictures: GatePicture[];
  openQueries: { id: string; claimId: string | null; exact: string | null; body: string }[];
  /** Where a sealed name or contact stands in what would go out, and of which sources by their ids; never the match itself. */
  sealedMatches: { surface: string; place: Place | null; sourceIds: readonly string[] }[];
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
