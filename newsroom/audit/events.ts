import type { Stance, Verification } from '../claims/vocabulary';
import type { WaveCause } from '../falls/cause';
import type { Role } from '../people/role';
import type { PublicationKind } from '../published/shape';

/** What each registered event says; names and texts of people and sources are never part of it, ids are. */
type Said = {
  'demo.opened': { stories: number };
  'section.added': { slug: string };
  'topic.added': Record<string, never>;
  'topic.changed': { fields: string[] };
  'author.added': Record<string, never>;
  'author.changed': { fields: string[] };
  'person.added': { role: Role };
  'person.role-changed': { from: Role; to: Role };
  'person.deactivated': Record<string, never>;
  'person.reactivated': Record<string, never>;
  'person.password-changed': Record<string, never>;
  /** By an administrator, for somebody else. */
  'person.password-handed-over': Record<string, never>;
  'person.identity-linked': { provider: string };
  'person.signed-in': { with: string };
  'person.sign-in-refused': Record<string, never>;
  'person.sessions-ended': { sessions: number };
  /** Gave their password again, for what asks for a fresh one. */
  'person.proved-again': Record<string, never>;
  'token.made': { expiresAt: string };
  'token.revoked': { tokens: number };
  'story.started': { sectionId: string };
  'story.details-changed': { fields: string[] };
  'story.address-changed': { from: string; to: string };
  'story.shared': { personId: string };
  'story.unshared': { personId: string };
  'story.restricted': Record<string, never>;
  'story.unrestricted': Record<string, never>;
  'story.submitted': { revision: number };
  'story.withdrawn': Record<string, never>;
  'story.returned': { revision: number | null };
  'story.approved': { revision: number; hash: string };
  'story.spiked': Record<string, never>;
  'story.unspiked': Record<string, never>;
  'story.taken-down': { version: number };
  'story.read': { revision: number };
  'story.scheduled': { goesOutAt: string };
  'story.unscheduled': Record<string, never>;
  'story.missed-its-hour': Record<string, never>;
  'approval.voided': { approvalId: string; by: 'text' | 'sourcing' };
  'draft.saved': { version: number };
  'revision.named': { revision: number };
  'revision.restored': { revision: number };
  'claim.made': { anchorId: string };
  'claim.attached': { anchorId: string };
  'claim.discarded': Record<string, never>;
  'claim.changed': { fields: string[] };
  'claim.assessed': { from: Verification; to: Verification };
  'claim.related': { to: string; kind: string };
  'claim.unrelated': { to: string; kind: string };
  'claim.public-record-refreshed': { stories: number };
  'claim.checked': { stateHash: string };
  'anchor.confirmed': { claimId: string };
  'source.added': { kind: string };
  'source.changed': { fields: string[] };
  'source.graded': { reliability: string };
  'source.withdrew': { claims: number };
  'source.merged': { into: string; notes: number; claims: number };
  'note.weighed': { noteId: string; credibility: number | null };
  'sealed.sealed': { fields: string[] };
  'sealed.field-changed': { fields: string[] };
  'sealed.file-added': { fileId: string };
  'sealed.file-opened': { fileId: string };
  'sealed.file-removed': { fileId: string };
  'sealed.opened': { fields: string[] };
  /** Somebody was told in how many places something sealed was written. */
  'sealed.looked-through': { places: number };
  /** By whoever; the subject is the source, or the person where it was no source. */
  'sealed.refused': { personId: string; why: string };
  /** Words of somebody who holds no grant met something sealed, where it was refused, in a story or in what a report left out. */
  'sealed.met': { personId: string };
  'sealed.granted': { grantId: string; personId: string; expiresAt: string };
  'sealed.revoked': { grantId: string; personId: string };
  'sealed.retention-set': { until: string | null };
  'sealed.legal-hold': { held: boolean };
  'sealed.break-glass-asked': { breakGlassId: string };
  'sealed.break-glass-opened': { breakGlassId: string; expiresAt: string };
  'sealed.notice-seen': { noticeId: string };
  'sealed.destroyed': Record<string, never>;
  'note.added': { claimId: string; sourceId: string; stance: Stance };
  'note.changed': { claimId: string; fields: string[] };
  'anonymity.requested': { requestId: string; sourceId: string };
  'anonymity.granted': { requestId: string; sourceId: string };
  'anonymity.refused': { requestId: string; sourceId: string };
  'anonymity.ended': { requestId: string; sourceId: string; ending: 'revoked' | 'expired' | 'replaced' };
  'reply.recorded': { replyId: string; number: number; answer: string };
  'reply.changed': { replyId: string; number: number; answer: string };
  'note.removed': { claimId: string; sourceId: string; stance: Stance };
  'evidence.added': { claimId: string; kind: string };
  'evidence.removed': { claimId: string };
  'evidence.file-added': { fileId: string; hash: string };
  'evidence.file-opened': { fileId: string; as: 'view' | 'words' | 'play' | 'download' };
  /** How many pages of it can be looked at: 0 where it could not be drawn. */
  'evidence.document-drawn': { fileId: string; shown: number };
  /** The subject is the claim or the story that the report is about. */
  'evidence.exported': { evidence: number; files: number };
  'evidence.changed': { fields: string[] };
  'evidence.checked': { check: string; outcome: string };
  'evidence.rated': { category: string };
  'evidence.credentials-read': { fileId: string; state: string };
  'evidence.metadata-read': { fileId: string; state: string };
  'evidence.verified': { files: number; wrong: number; chainWhole: boolean };
  'capture.asked': { captureId: string };
  'capture.kept': { captureId: string; manifestHash: string };
  'capture.failed': { captureId: string };
  'link.check-asked': Record<string, never>;
  'link.checked': { status: number | null };
  'remark.made': { kind: string };
  'remark.answered': { remarkId: string };
  'remark.resolved': Record<string, never>;
  'finding.overridden': { rule: string; claimId: string | null; revisionHash: string; part: string };
  'publication.made': { version: number; kind: PublicationKind; revision: number; hash: string; urgent: boolean };
  'publication.seconded': { version: number };
  'wave.started': { waveId: string; cause: WaveCause; stories: number };
  'corrections.prepared': { waveId: string; corrections: number };
  'correction.decided': { correctionId: string; decision: 'approved' | 'dismissed' };
  'evidence.found-altered': { claims: number };
  'task.done': { claimId: string };
  'text.changed': { key: string };
  'front.arranged': { stories: number };
  'picture.added': { hash: string };
  'picture.focal-point-set': { picture: string; x: number; y: number };
  'picture.origin-told': { picture: string; origin: string; evidenceId: string | null };
};

export type AuditEventName = keyof Said;

/** One union of every event that the chain can hold. */
export type AuditEvent = {
  [Name in AuditEventName]: {
    name: Name;
    subject: { type: 'story' | 'claim' | 'source' | 'evidence' | 'person' | 'remark' | 'section' | 'topic' | 'author' | 'newsroom'; id: string | null };
    storyId?: string;
    data: Said[Name];
  };
}[AuditEventName];
