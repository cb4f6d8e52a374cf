import { randomUUID } from 'node:crypto';
import { act, type Act } from './act';

const quote = { exact: 'closed to lorries' };

/** How each command on claims and what they rest on is tried. */
export const actsOnClaims: Record<string, Act> = {
  'make-claim': act('make-claim', {
    input: ({ storyId }) => ({ storyId, claimId: randomUUID(), anchorId: randomUUID(), quote, statement: 'Lorries are turned away.' }),
  }),
  'attach-claim': act('attach-claim', {
    needs: ['claim'],
    input: ({ storyId, claimId }) => ({ storyId, claimId, anchorId: randomUUID(), quote }),
  }),
  'attach-claim in the place of another': act('attach-claim', {
    needs: ['claim', 'other claim'],
    uses: ['claim', 'other claim'],
    input: ({ storyId, claimId: insteadOf, otherClaimId: claimId, anchorId }) => ({ storyId, claimId, anchorId, quote, insteadOf }),
  }),
  'confirm-anchor': act('confirm-anchor', {
    needs: ['claim', 'text with other words'],
    input: ({ storyId, anchorId }) => ({ storyId, anchorId }),
  }),
  'change-claim': act('change-claim', {
    needs: ['claim'],
    input: ({ claimId }) => ({ claimId, statement: 'Lorries are turned away.' }),
  }),
  'assess-claim': act('assess-claim', {
    needs: ['claim'],
    input: ({ claimId }) => ({ claimId, verification: 'unverified', method: 'We asked and wait.' }),
  }),
  'assess-claim as verified': act('assess-claim', {
    needs: ['claim'],
    once: true,
    input: ({ claimId }) => ({ claimId, verification: 'verified', method: 'We stood at the bridge.' }),
  }),
  'check-claim': act('check-claim', {
    needs: ['claim', 'text', 'hash'],
    input: ({ storyId, claimId, checkHash: stateHash }) => ({ storyId, claimId, stateHash }),
  }),
  'relate-claims': act('relate-claims', {
    needs: ['claim', 'other claim'],
    uses: ['other claim'],
    input: ({ claimId: fromId, otherClaimId: toId }) => ({ fromId, toId, kind: 'contradicts' }),
  }),
  'unrelate-claims': act('unrelate-claims', {
    needs: ['claim', 'other claim', 'relation'],
    uses: ['relation'],
    input: ({ claimId: fromId, otherClaimId: toId }) => ({ fromId, toId, kind: 'contradicts' }),
  }),
  'add-note': act('add-note', {
    needs: ['claim', 'note'],
    input: ({ claimId, sourceId }) => ({ id: randomUUID(), claimId, source: { id: sourceId }, stance: 'confirms' }),
  }),
  'change-note': act('change-note', {
    needs: ['claim', 'note'],
    input: ({ noteId }) => ({ noteId, basis: 'Its own order.' }),
  }),
  'remove-note': act('remove-note', { needs: ['claim', 'note'], uses: ['note'], input: ({ noteId }) => ({ noteId }) }),
  'change-source': act('change-source', {
    needs: ['claim', 'note'],
    input: ({ sourceId }) => ({ sourceId, name: 'The harbour authority', kind: 'official' }),
  }),
  'grade-source': act('grade-source', {
    needs: ['claim', 'note'],
    input: ({ sourceId }) => ({ id: randomUUID(), sourceId, reliability: 'B', reason: 'It was right about the ferry.' }),
  }),
  'merge-sources': act('merge-sources', {
    needs: ['claim', 'note', 'other source'],
    uses: ['other source'],
    input: ({ sourceId: keptId, otherSourceId: mergedId }) => ({ keptId, mergedId, reason: 'One office under two names.' }),
  }),
  'withdraw-source': act('withdraw-source', {
    needs: ['claim', 'note'],
    uses: ['note'],
    input: ({ sourceId }) => ({ sourceId, reason: 'It took back all it had told us.' }),
  }),
  'weigh-note': act('weigh-note', { needs: ['claim', 'note'], input: ({ noteId }) => ({ noteId, credibility: 2 }) }),
  'add-evidence': act('add-evidence', {
    needs: ['claim'],
    input: ({ claimId }) => ({ id: randomUUID(), claimId, kind: 'observation', title: 'What we saw' }),
  }),
  'remove-evidence': act('remove-evidence', {
    needs: ['claim', 'evidence'],
    uses: ['evidence'],
    input: ({ claimId, evidenceId }) => ({ claimId, evidenceId }),
  }),
  'attach-evidence': act('attach-evidence', {
    needs: ['claim', 'other claim', 'evidence'],
    uses: ['evidence'],
    input: ({ otherClaimId: claimId, evidenceId }) => ({ claimId, evidenceId }),
  }),
  'add-evidence-file': act('add-evidence-file', {
    needs: ['claim', 'evidence'],
    input: ({ evidenceId }) => ({ id: randomUUID(), evidenceId, name: 'order.txt', content: { base64: 'T3JkZXI=' } }),
  }),
  'change-evidence': act('change-evidence', {
    needs: ['claim', 'evidence'],
    input: ({ evidenceId }) => ({ evidenceId, userMade: true }),
  }),
  'check-evidence': act('check-evidence', {
    needs: ['claim', 'evidence'],
    input: ({ evidenceId }) => ({ evidenceId, check: 'source', outcome: 'established', method: 'We asked who signed it.' }),
  }),
  'rate-evidence': act('rate-evidence', {
    needs: ['claim', 'evidence'],
    input: ({ evidenceId }) => ({ evidenceId, category: 'OriginalMediaContent', reason: 'It is the order as it was signed.' }),
  }),
  'open-evidence-file': act('open-evidence-file', {
    needs: ['claim', 'evidence', 'file'],
    input: ({ evidenceId, fileId }) => ({ evidenceId, fileId, as: 'view' }),
  }),
  'export-evidence': act('export-evidence', {
    needs: ['claim', 'evidence'],
    input: ({ claimId }) => ({ of: 'claim', id: claimId }),
  }),
  'capture-link': act('capture-link', {
    needs: ['claim', 'link'],
    uses: ['link'],
    input: ({ claimId, evidenceId }) => ({ id: randomUUID(), claimId, evidenceId }),
  }),
  'check-link': act('check-link', {
    needs: ['claim', 'link'],
    input: ({ claimId, evidenceId }) => ({ claimId, evidenceId }),
  }),
  'report-altered-evidence': act('report-altered-evidence', {
    needs: ['claim', 'evidence'],
    input: ({ evidenceId }) => ({ evidenceId, reason: 'The file is not what it was.' }),
  }),
  'refresh-public-record': act('refresh-public-record', {
    needs: ['claim', 'note', 'corroboration', 'text'],
    input: ({ claimId }) => ({ claimId }),
  }),
};
