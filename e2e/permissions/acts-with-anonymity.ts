import { randomUUID } from 'node:crypto';
import { act, type Act } from './act';
import { answersForAnonymity, askedForReply } from './pieces';

/** How leave to go unnamed and rights of reply are tried. */
export const actsWithAnonymity: Record<string, Act> = {
  'request-anonymity': act('request-anonymity', {
    needs: ['claim', 'note'],
    input: ({ storyId, claimId, sourceId }) => ({ id: randomUUID(), storyId, claimId, sourceId, ...answersForAnonymity() }),
  }),
  'grant-anonymity': act('grant-anonymity', {
    needs: ['claim', 'note', 'request'],
    uses: ['request'],
    input: ({ requestId }) => ({ requestId, knowsIdentity: true, reason: 'I met them.' }),
  }),
  'refuse-anonymity': act('refuse-anonymity', {
    needs: ['claim', 'note', 'request'],
    uses: ['request'],
    input: ({ requestId }) => ({ requestId, reason: 'The office says it on the record.' }),
  }),
  'revoke-anonymity': act('revoke-anonymity', {
    needs: ['claim', 'note', 'request', 'grant'],
    once: true,
    input: ({ requestId }) => ({ requestId, reason: 'They lied to us.' }),
  }),
  'record-reply': act('record-reply', {
    needs: ['claim'],
    input: ({ claimId }) => ({ id: randomUUID(), claimId, ...askedForReply }),
  }),
  'change-reply': act('change-reply', {
    needs: ['claim', 'reply'],
    input: ({ replyId }) => ({ replyId, answer: 'answered', words: 'The bridge is safe.' }),
  }),
};
