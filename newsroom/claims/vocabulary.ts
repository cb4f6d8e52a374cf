/**
 * The closed vocabularies of claims and sourcing. They repeat the enums of the database as plain data, so that pure
 * rules, screens and the gate can use them without a database; a test holds the two against each other.
 */

export const claimKinds = ['fact', 'quote', 'figure', 'media', 'allegation', 'forecast'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const materialities = ['core', 'supporting', 'background'] as const;
export type Materiality = (typeof materialities)[number];

/** What we did. A person sets it; the software never upgrades by itself. */
export const verifications = [
  'unchecked',
  'unverified',
  'not_independently_verified',
  'corroborated',
  'verified',
  'false',
] as const;
export type Verification = (typeof verifications)[number];

/** Derived from stances, never typed in. */
export const contestations = ['uncontested', 'disputed', 'conflicting_figures', 'conceded'] as const;
export type Contestation = (typeof contestations)[number];

/** What we did after publication. */
export const dispositions = ['live', 'under_review', 'corrected', 'retracted'] as const;
export type Disposition = (typeof dispositions)[number];

export const stances = [
  'asserts',
  'denies',
  'confirms',
  'partly_confirms',
  'disputes_detail',
  'witnessed',
  'declined',
  'no_response',
  'withdrew',
] as const;
export type Stance = (typeof stances)[number];

/** Terms on which a source spoke, in the usage of the Associated Press. */
export const terms = ['on_record', 'background', 'deep_background', 'off_record', 'embargoed'] as const;
export type Terms = (typeof terms)[number];

export const sourceKinds = [
  'person',
  'official',
  'organisation',
  'document',
  'agency',
  'outlet',
  'social_account',
  'own_reporting',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const directnesses = ['witness', 'firsthand', 'secondhand', 'relay'] as const;
export type Directness = (typeof directnesses)[number];

/** How far a source was found reliable: the letters of the Admiralty code. For the desk only. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];

/** How credible what was said is found: the numbers of the Admiralty code. For the desk only. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof credibilities)[number];

export const evidenceKinds = [
  'link',
  'capture',
  'media',
  'document',
  'interview',
  'observation',
  'dataset',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const evidenceBearings = ['supports', 'refutes', 'context'] as const;
export type EvidenceBearing = (typeof evidenceBearings)[number];

export const claimRelationKinds = ['contradicts', 'part_of', 'supersedes'] as const;
export type ClaimRelationKind = (typeof claimRelationKinds)[number];

/** Stances that stand behind a claim. */
export const supportingStances: readonly Stance[] = ['asserts', 'confirms', 'partly_confirms', 'witnessed'];

/** Stances of who was asked and took no position. */
export const silentStances: readonly Stance[] = ['declined', 'no_response'];

/** Stances that speak against a claim. */
export const opposingStances: readonly Stance[] = ['denies', 'disputes_detail'];
