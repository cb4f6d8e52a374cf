import type {
  ClaimKind,
  ClaimRelationKind,
  Credibility,
  Directness,
  EvidenceBearing,
  EvidenceKind,
  Materiality,
  Reliability,
  SourceKind,
  Terms,
} from '@/newsroom/claims/vocabulary';
import type { StoryRow } from '@/newsroom/stories/story-row';
import type { PictureOrigin } from '@/newsroom/pictures/origins';

/** The closed vocabularies as people of the desk read them. Verification, contestation and stance stand with their signs. */
export const stageWords: Record<StoryRow['stage'], string> = {
  drafting: 'Drafting',
  in_review: 'In review',
  approved: 'Approved',
  scheduled: 'Scheduled',
  spiked: 'Spiked',
};

/** How a draft came back to its writer. */
export const givenBackWords: Record<NonNullable<StoryRow['givenBackBy']>, string> = {
  return: 'Returned',
  edit: 'Approval void',
  miss: 'Refused at its hour',
};

export const standingWords: Record<StoryRow['standing'], string> = {
  unpublished: 'Unpublished',
  live: 'Live',
  retracted: 'Retracted',
  taken_down: 'Taken down',
};

export const claimKindWords: Record<ClaimKind, string> = {
  fact: 'Fact',
  quote: 'Quote',
  figure: 'Figure',
  media: 'Picture or video',
  allegation: 'Allegation',
  forecast: 'Forecast',
};

export const materialityWords: Record<Materiality, string> = {
  core: 'Core',
  supporting: 'Supporting',
  background: 'Background',
};

export const sourceKindWords: Record<SourceKind, string> = {
  person: 'Person',
  official: 'Official',
  organisation: 'Organisation',
  document: 'Document',
  agency: 'News agency',
  outlet: 'News outlet',
  social_account: 'Social account',
  own_reporting: 'Own reporting',
};

export const directnessWords: Record<Directness, string> = {
  witness: 'Witness',
  firsthand: 'Knows at first hand',
  secondhand: 'Heard it from others',
  relay: 'Passes on what others say',
};

/** The letters of the Admiralty code. */
export const reliabilityWords: Record<Reliability, string> = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Cannot be judged',
};

/** The numbers of the Admiralty code. */
export const credibilityWords: Record<Credibility, string> = {
  1: 'Confirmed by other sources',
  2: 'Probably true',
  3: 'Possibly true',
  4: 'Doubtful',
  5: 'Improbable',
  6: 'Cannot be judged',
};

export const termsWords: Record<Terms, string> = {
  on_record: 'On the record',
  background: 'Not for attribution',
  deep_background: 'Deep background',
  off_record: 'Off the record',
  embargoed: 'Embargoed',
};

export const evidenceKindWords: Record<EvidenceKind, string> = {
  link: 'Link',
  capture: 'Capture',
  media: 'Picture or video',
  document: 'Document',
  interview: 'Interview',
  observation: 'Observation',
  dataset: 'Data',
};

export const bearingWords: Record<EvidenceBearing, string> = {
  supports: 'Supports it',
  refutes: 'Refutes it',
  context: 'Gives context',
};

/** Reads between two claims: “this claim contradicts that one”. */
export const relationWords: Record<ClaimRelationKind, { from: string; to: string }> = {
  contradicts: { from: 'Contradicts', to: 'Contradicted by' },
  part_of: { from: 'Part of', to: 'Has as a part' },
  supersedes: { from: 'Supersedes', to: 'Superseded by' },
};

/** Of a story that went out before a second person approved, while nobody has. */
export const urgentWords = 'Published urgently: a second person approves';

/** Where a picture is from, as it is chosen: the word, and what it takes in. What others made stands where nobody has to scroll to it. */
export const pictureOriginWords: Record<PictureOrigin, { label: string; description: string }> = {
  staff: { label: 'Ours', description: 'Taken by our own people, or by others on our order.' },
  user_made: { label: 'Made by others', description: 'By a reader, a witness or an account, whoever passed it on.' },
  agency: { label: 'An agency', description: 'Distributed by an agency that answers for it.' },
  handout: { label: 'A handout', description: 'Given by whom it shows or serves: a ministry, a company, a family.' },
  archive: { label: 'An archive', description: 'From an archive, a museum or a picture library.' },
  drawn: { label: 'Drawn', description: 'A map, a chart or another drawing.' },
};
