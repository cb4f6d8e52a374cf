import type { z } from 'zod';
import type { Command } from './command';
import { expireAnonymity } from './anonymity/expire-anonymity';
import { grantAnonymity } from './anonymity/grant-anonymity';
import { refuseAnonymity } from './anonymity/refuse-anonymity';
import { requestAnonymity } from './anonymity/request-anonymity';
import { revokeAnonymity } from './anonymity/revoke-anonymity';
import { addAuthor } from './authors/add-author';
import { changeAuthor } from './authors/change-author';
import { captureLink } from './capture/capture-link';
import { checkLink } from './capture/check-link';
import { failCapture } from './capture/fail-capture';
import { keepCapture } from './capture/keep-capture';
import { noteLinkCheck } from './capture/note-link-check';
import { assessClaim } from './claims/assess-claim';
import { attachClaim } from './claims/attach-claim';
import { changeClaim } from './claims/change-claim';
import { confirmAnchor } from './claims/confirm-anchor';
import { makeClaim } from './claims/make-claim';
import { refreshPublicRecord } from './claims/refresh-public-record';
import { relateClaims } from './claims/relate-claims';
import { unrelateClaims } from './claims/unrelate-claims';
import { saveDraft } from './drafts/save-draft';
import { addEvidence } from './evidence/add-evidence';
import { addEvidenceFile } from './evidence/add-evidence-file';
import { attachEvidence } from './evidence/attach-evidence';
import { changeEvidence } from './evidence/change-evidence';
import { checkEvidence } from './evidence/check-evidence';
import { exportEvidence } from './evidence/export-evidence';
import { keepDocumentView } from './evidence/keep-document-view';
import { noteCredentials } from './evidence/note-credentials';
import { noteRecording } from './evidence/note-recording';
import { openEvidenceFile } from './evidence/open-evidence-file';
import { rateEvidence } from './evidence/rate-evidence';
import { removeEvidence } from './evidence/remove-evidence';
import { verifyEvidence } from './evidence/verify-evidence';
import { approvePreparedCorrection } from './falls/approve-prepared-correction';
import { dismissPreparedCorrection } from './falls/dismiss-prepared-correction';
import { prepareCorrections } from './falls/prepare-corrections';
import { reportAlteredEvidence } from './falls/report-altered-evidence';
import { arrangeFront } from './front/arrange-front';
import { addPerson } from './people/add-person';
import { changePassword } from './people/change-password';
import { changeRole } from './people/change-role';
import { deactivatePerson } from './people/deactivate-person';
import { endSession } from './people/end-session';
import { endSessions } from './people/end-sessions';
import { linkIdentity } from './people/link-identity';
import { makeAccessToken } from './people/make-access-token';
import { noteRefusedSignIn } from './people/note-refused-sign-in';
import { proveAgain } from './people/prove-again';
import { reactivatePerson } from './people/reactivate-person';
import { revokeAccessToken } from './people/revoke-access-token';
import { setPassword } from './people/set-password';
import { signIn } from './people/sign-in';
import { addPicture } from './pictures/add-picture';
import { setFocalPoint } from './pictures/set-focal-point';
import { tellPictureOrigin } from './pictures/tell-picture-origin';
import { changeAddress } from './publishing/change-address';
import { publishStory } from './publishing/publish-story';
import { publishUrgently } from './publishing/publish-urgently';
import { retractStory } from './publishing/retract-story';
import { secondPublication } from './publishing/second-publication';
import { takeDownStory } from './publishing/take-down-story';
import { answerRemark } from './remarks/answer-remark';
import { makeRemark } from './remarks/make-remark';
import { reportError } from './remarks/report-error';
import { resolveRemarks } from './remarks/resolve-remarks';
import { changeReply } from './replies/change-reply';
import { recordReply } from './replies/record-reply';
import { approveStory } from './review/approve-story';
import { checkClaim } from './review/check-claim';
import { finishTask } from './review/finish-task';
import { overrideFinding } from './review/override-finding';
import { readRevision } from './review/read-revision';
import { returnStory } from './review/return-story';
import { submitStory } from './review/submit-story';
import { withdrawStory } from './review/withdraw-story';
import { nameRevision } from './revisions/name-revision';
import { restoreRevision } from './revisions/restore-revision';
import { missScheduled } from './scheduling/miss-scheduled';
import { publishScheduled } from './scheduling/publish-scheduled';
import { scheduleStory } from './scheduling/schedule-story';
import { unscheduleStory } from './scheduling/unschedule-story';
import { addSealedFile } from './sealed/add-sealed-file';
import { askBreakGlass } from './sealed/ask-break-glass';
import { changeSealedField } from './sealed/change-sealed-field';
import { confirmBreakGlass } from './sealed/confirm-break-glass';
import { destroySealed } from './sealed/destroy-sealed';
import { grantSealed } from './sealed/grant-sealed';
import { lookThroughWritten } from './sealed/look-through-written';
import { noteSealedRefusal } from './sealed/note-sealed-refusal';
import { openSealed } from './sealed/open-sealed';
import { openSealedFile } from './sealed/open-sealed-file';
import { removeSealedFile } from './sealed/remove-sealed-file';
import { revokeSealed } from './sealed/revoke-sealed';
import { sealIdentity } from './sealed/seal-identity';
import { seeSealedNotice } from './sealed/see-sealed-notice';
import { setLegalHold } from './sealed/set-legal-hold';
import { setRetention } from './sealed/set-retention';
import { addNote } from './sources/add-note';
import { addSource } from './sources/add-source';
import { changeNote } from './sources/change-note';
import { changeSource } from './sources/change-source';
import { gradeSource } from './sources/grade-source';
import { mergeSources } from './sources/merge-sources';
import { removeNote } from './sources/remove-note';
import { withdrawSource } from './sources/withdraw-source';
import { weighNote } from './sources/weigh-note';
import { addSection } from './stories/add-section';
import { changeDetails } from './stories/change-details';
import { restrictStory } from './stories/restrict-story';
import { shareStory } from './stories/share-story';
import { spikeStory } from './stories/spike-story';
import { startStory } from './stories/start-story';
import { unshareStory } from './stories/unshare-story';
import { unspikeStory } from './stories/unspike-story';
import { changeText } from './texts/change-text';
import { addTopic } from './topics/add-topic';
import { changeTopic } from './topics/change-topic';

/**
 * Every command by its name: what is here is the API, and a command that is not here fails a test.
 * Imports sorted by path, entries sorted by name.
 */
export const commands = {
  'add-author': addAuthor,
  'add-evidence': addEvidence,
  'add-evidence-file': addEvidenceFile,
  'add-note': addNote,
  'add-person': addPerson,
  'add-picture': addPicture,
  'add-sealed-file': addSealedFile,
  'add-section': addSection,
  'add-source': addSource,
  'add-topic': addTopic,
  'answer-remark': answerRemark,
  'approve-prepared-correction': approvePreparedCorrection,
  'approve-story': approveStory,
  'arrange-front': arrangeFront,
  'ask-break-glass': askBreakGlass,
  'assess-claim': assessClaim,
  'attach-claim': attachClaim,
  'attach-evidence': attachEvidence,
  'capture-link': captureLink,
  'change-address': changeAddress,
  'change-author': changeAuthor,
  'change-claim': changeClaim,
  'change-details': changeDetails,
  'change-evidence': changeEvidence,
  'change-note': changeNote,
  'change-password': changePassword,
  'change-reply': changeReply,
  'change-role': changeRole,
  'change-sealed-field': changeSealedField,
  'change-source': changeSource,
  'change-text': changeText,
  'change-topic': changeTopic,
  'check-claim': checkClaim,
  'check-evidence': checkEvidence,
  'check-link': checkLink,
  'confirm-anchor': confirmAnchor,
  'confirm-break-glass': confirmBreakGlass,
  'deactivate-person': deactivatePerson,
  'destroy-sealed': destroySealed,
  'dismiss-prepared-correction': dismissPreparedCorrection,
  'end-session': endSession,
  'end-sessions': endSessions,
  'expire-anonymity': expireAnonymity,
  'export-evidence': exportEvidence,
  'fail-capture': failCapture,
  'finish-task': finishTask,
  'grade-source': gradeSource,
  'grant-anonymity': grantAnonymity,
  'grant-sealed': grantSealed,
  'keep-capture': keepCapture,
  'keep-document-view': keepDocumentView,
  'link-identity': linkIdentity,
  'look-through-written': lookThroughWritten,
  'make-access-token': makeAccessToken,
  'make-claim': makeClaim,
  'make-remark': makeRemark,
  'merge-sources': mergeSources,
  'miss-scheduled': missScheduled,
  'name-revision': nameRevision,
  'note-credentials': noteCredentials,
  'note-link-check': noteLinkCheck,
  'note-recording': noteRecording,
  'note-refused-sign-in': noteRefusedSignIn,
  'note-sealed-refusal': noteSealedRefusal,
  'open-evidence-file': openEvidenceFile,
  'open-sealed': openSealed,
  'open-sealed-file': openSealedFile,
  'override-finding': overrideFinding,
  'prepare-corrections': prepareCorrections,
  'prove-again': proveAgain,
  'publish-scheduled': publishScheduled,
  'publish-story': publishStory,
  'publish-urgently': publishUrgently,
  'rate-evidence': rateEvidence,
  'reactivate-person': reactivatePerson,
  'read-revision': readRevision,
  'record-reply': recordReply,
  'refresh-public-record': refreshPublicRecord,
  'refuse-anonymity': refuseAnonymity,
  'relate-claims': relateClaims,
  'remove-evidence': removeEvidence,
  'remove-note': removeNote,
  'remove-sealed-file': removeSealedFile,
  'report-altered-evidence': reportAlteredEvidence,
  'report-error': reportError,
  'request-anonymity': requestAnonymity,
  'resolve-remarks': resolveRemarks,
  'restore-revision': restoreRevision,
  'restrict-story': restrictStory,
  'retract-story': retractStory,
  'return-story': returnStory,
  'revoke-access-token': revokeAccessToken,
  'revoke-anonymity': revokeAnonymity,
  'revoke-sealed': revokeSealed,
  'save-draft': saveDraft,
  'schedule-story': scheduleStory,
  'seal-identity': sealIdentity,
  'second-publication': secondPublication,
  'see-sealed-notice': seeSealedNotice,
  'set-focal-point': setFocalPoint,
  'set-legal-hold': setLegalHold,
  'set-password': setPassword,
  'set-retention': setRetention,
  'share-story': shareStory,
  'sign-in': signIn,
  'spike-story': spikeStory,
  'start-story': startStory,
  'submit-story': submitStory,
  'take-down-story': takeDownStory,
  'tell-picture-origin': tellPictureOrigin,
  'unrelate-claims': unrelateClaims,
  'unschedule-story': unscheduleStory,
  'unshare-story': unshareStory,
  'unspike-story': unspikeStory,
  'verify-evidence': verifyEvidence,
  'weigh-note': weighNote,
  'withdraw-source': withdrawSource,
  'withdraw-story': withdrawStory,
} as const;

export type CommandName = keyof typeof commands;

type Registered = typeof commands;

/** What a command accepts, before it is parsed. */
export type InputOf<Name extends CommandName> = z.input<Registered[Name]['input']>;

/** What a command answers. */
export type ValueOf<Name extends CommandName> = Registered[Name] extends Command<z.ZodType, infer Value> ? Value : never;
