/** How the place is spoken of; the desk has words for each. */
export type PlaceName = (typeof writtenPlaces)[number]['name'];

/** A table in which people's words lie, and how one comes to where they can be changed. */
export type WrittenPlace = {
  name: string;
  table: string;
  /** The column of the primary key, and its type. */
  key: string;
  keyType: 'uuid' | 'bigint' | 'text';
  /** Of text, or of JSON that is read as `textsIn` reads it. */
  columns: readonly string[];
  /** Somebody can write it anew, and then it is gone; what is kept for good is for people to decide about. */
  canChange: boolean;
  /** SQL for the ids of what it belongs to. It is told only to who sees all of them. */
  of: { story?: string; claim?: string; evidence?: string; source?: string };
  /** SQL for the number by which people know it. */
  number?: string;
};

const story = '"storyId"';
const claim = '"claimId"';
const evidence = '"evidenceId"';
const source = '"sourceId"';

const changed = { keyType: 'uuid', canChange: true } as const;
const kept = { keyType: 'uuid', canChange: false } as const;

/**
 * Every place in which the newsroom keeps words of people, the draft of a story first. A column of text that stands neither
 * here nor among those that name nobody fails the test.
 */
export const writtenPlaces = [
  { name: 'draft', table: 'desk.drafts', key: story, columns: ['document'], ...changed, of: { story } },
  { name: 'appearance', table: 'desk.appearances', key: 'id', columns: ['exact', 'prefix', 'suffix', 'current'], ...changed, of: { story } },
  { name: 'details', table: 'desk.stories', key: 'id', columns: ['headline', 'byline', 'slug', '"placeName"'], ...changed, of: { story: 'id' } },
  { name: 'claim', table: 'desk.claims', key: 'id', columns: ['statement', '"verificationMethod"', '"figureUnit"', '"figureDefinition"'], ...changed, of: { claim: 'id' } },
  { name: 'note', table: 'desk.sourcing_notes', key: 'id', columns: ['"exactWords"', 'translation', 'basis', '"obtainedHow"', '"publicAttribution"', '"privateRemarks"'], ...changed, of: { claim } },
  { name: 'source', table: 'desk.sources', key: 'id', columns: ['name', '"publicDescription"', 'interest'], ...changed, of: { source: 'id' } },
  { name: 'evidence', table: 'desk.evidence', key: 'id', columns: ['title', 'url', '"publicDescription"', '"privateRemarks"'], ...changed, of: { evidence: 'id' } },
  { name: 'topic', table: 'desk.topics', key: 'id', columns: ['slug', 'name', 'description'], ...changed, of: {} },
  { name: 'author', table: 'desk.authors', key: 'id', columns: ['slug', 'name', 'role', 'bio'], ...changed, of: {} },
  { name: 'text', table: 'published.texts', key: 'key', columns: ['title', 'body'], keyType: 'text', canChange: true, of: {} },
  { name: 'publication', table: 'published.publications', key: 'id', columns: ['headline', 'standfirst', 'dateline', 'byline', 'document', 'note'], ...kept, of: { story }, number: 'version' },
  { name: 'correction', table: 'published.corrections', key: 'id', columns: ['wrong', '"right"'], ...kept, of: { story } },
  { name: 'published-claim', table: 'published.claims', key: 'id', columns: ['statement', 'method', 'figure', 'voices', 'evidence'], ...changed, of: { claim: 'id' } },
  { name: 'claim-event', table: 'published.claim_events', key: 'id', columns: ['summary', 'voices'], ...kept, of: { claim } },
  { name: 'former-address', table: 'published.former_addresses', key: 'slug', columns: ['slug'], ...kept, keyType: 'text', of: { story } },
  { name: 'section', table: 'desk.sections', key: 'id', columns: ['slug', 'name'], ...kept, of: {} },
  { name: 'revision', table: 'desk.revisions', key: 'id', columns: ['name', 'document', 'sourcing', 'details'], ...kept, of: { story }, number: 'number' },
  { name: 'remark', table: 'desk.remarks', key: 'id', columns: ['exact', 'prefix', 'suffix', 'body', 'contact'], ...kept, of: { story } },
  { name: 'move', table: 'desk.stage_changes', key: 'id', columns: ['reason'], ...kept, of: { story } },
  { name: 'approval', table: 'desk.approvals', key: 'id', columns: ['"voidReason"'], ...kept, of: { story } },
  { name: 'override', table: 'desk.overrides', key: 'id', columns: ['reason', 'message', 'words'], ...kept, of: { story } },
  { name: 'urgent-reason', table: 'desk.publishings', key: 'id', columns: ['"urgentReason"'], ...kept, of: { story }, number: 'version' },
  { name: 'schedule', table: 'desk.scheduled_publications', key: 'id', columns: ['request', '"endedReason"'], ...kept, of: { story } },
  { name: 'task', table: 'desk.tasks', key: 'id', columns: ['reason'], ...kept, of: { story } },
  { name: 'prepared-correction', table: 'desk.prepared_corrections', key: 'id', columns: ['wrong', '"right"', 'reason'], ...kept, of: { story } },
  { name: 'wave', table: 'desk.waves', key: 'id', columns: ['reason'], ...kept, of: { claim } },
  { name: 'assessment', table: 'desk.claim_assessments', key: 'id', columns: ['method'], ...kept, of: { claim } },
  { name: 'reply', table: 'desk.reply_records', key: 'id', columns: ['asked', 'how', 'words'], ...kept, of: { claim } },
  {
    name: 'anonymity', table: 'desk.anonymity_requests', key: 'id', ...kept, of: { story },
    columns: ['information', 'vital', '"notOtherwise"', 'reliable', '"reasonForReaders"', 'description'],
  },
  { name: 'anonymity', table: 'desk.anonymity_decisions', key: '"requestId"', columns: ['reason'], ...kept, of: { story: requested() } },
  { name: 'anonymity', table: 'desk.anonymity_ends', key: '"requestId"', columns: ['reason'], ...kept, of: { story: requested() } },
  { name: 'grade', table: 'desk.source_grades', key: 'id', columns: ['reason'], ...kept, of: { source } },
  { name: 'merge', table: 'desk.source_merges', key: source, columns: ['reason'], ...kept, of: { source: '"keptId"' } },
  { name: 'seal', table: 'desk.sealed_sources', key: source, columns: ['"holdReason"'], ...kept, of: { source } },
  { name: 'seal', table: 'desk.sealed_grants', key: 'id', columns: ['reason', '"revokeReason"'], ...kept, of: { source } },
  { name: 'seal', table: 'desk.break_glasses', key: 'id', columns: ['reason'], ...kept, of: { source } },
  { name: 'file', table: 'desk.evidence_files', key: 'id', columns: ['name', 'metadata'], ...kept, of: { evidence } },
  { name: 'file', table: 'desk.file_credentials', key: '"fileId"', columns: ['said'], ...kept, of: { evidence: '(SELECT file."evidenceId" FROM desk.evidence_files file WHERE file.id = "fileId")' } },
  { name: 'file', table: 'desk.recording_metadata', key: '"fileId"', columns: ['said'], ...kept, of: { evidence: '(SELECT file."evidenceId" FROM desk.evidence_files file WHERE file.id = "fileId")' } },
  { name: 'capture', table: 'desk.captures', key: 'id', columns: ['address', 'failure', 'manifest'], ...kept, of: { evidence } },
  { name: 'evidence-check', table: 'desk.evidence_checks', key: 'id', columns: ['method'], ...kept, of: { evidence } },
  { name: 'evidence-check', table: 'desk.evidence_ratings', key: 'id', columns: ['reason'], ...kept, of: { evidence } },
  { name: 'custody', table: 'desk.custody_events', key: 'id', columns: ['data'], ...kept, of: { evidence }, number: 'sequence' },
  { name: 'audit', table: 'desk.audit_events', key: 'id', columns: ['data'], ...kept, keyType: 'bigint', of: { story }, number: 'id' },
] as const satisfies readonly WrittenPlace[];

function requested(): string {
  return '(SELECT request."storyId" FROM desk.anonymity_requests request WHERE request.id = "requestId")';
}
