import { randomUUID } from 'node:crypto';
import { EDITOR_VERSION } from '@/editor/version';
import { act, type Act } from './act';
import { documentWithout } from './pieces';
import { picture } from './picture';

const inAnHour = () => new Date(Date.now() + 60 * 60 * 1_000).toISOString();

/** What a story hangs on before it falls. */
const fallen = ['claim', 'note', 'other source', 'corroboration', 'text', 'core'] as const;

/** How each command on a story, its text and its review is tried. */
export const actsOnStories: Record<string, Act> = {
  'save-draft': act('save-draft', {
    input: ({ storyId, version: basedOn }) => ({ storyId, basedOn, editorVersion: EDITOR_VERSION, document: documentWithout() }),
  }),
  'change-details': act('change-details', { input: ({ storyId }) => ({ storyId, language: 'en-GB' }) }),
  'add-picture': act('add-picture', { input: ({ storyId }) => ({ storyId, base64: picture.toString('base64') }) }),
  'set-focal-point': act('set-focal-point', {
    needs: ['picture'],
    input: ({ storyId, pictureHash }) => ({ storyId, picture: pictureHash, x: 0.25, y: 0.4 }),
  }),
  'name-revision': act('name-revision', { input: ({ storyId }) => ({ id: randomUUID(), storyId, name: 'After lunch' }) }),
  'tell-picture-origin': act('tell-picture-origin', {
    needs: ['picture'],
    input: ({ storyId, pictureHash }) => ({ storyId, picture: pictureHash, origin: 'agency' }),
  }),
  'restore-revision': act('restore-revision', {
    needs: ['revision'],
    input: ({ storyId, revisionId, version: basedOn }) => ({ storyId, revisionId, basedOn }),
  }),
  'read-revision': act('read-revision', {
    needs: ['revision'],
    input: ({ storyId, revisionId }) => ({ storyId, revisionId }),
  }),
  'share-story': act('share-story', { input: ({ storyId }, { chief }) => ({ storyId, personId: chief.id }) }),
  'unshare-story': act('unshare-story', { input: ({ storyId }, { chief }) => ({ storyId, personId: chief.id }) }),
  'restrict-story': act('restrict-story', { input: ({ storyId, restricted }) => ({ storyId, restricted: !restricted }) }),
  'submit-story': act('submit-story', { input: ({ storyId }) => ({ storyId }) }),
  'withdraw-story': act('withdraw-story', { input: ({ storyId }) => ({ storyId }) }),
  'return-story': act('return-story', { input: ({ storyId }) => ({ storyId, message: 'Who says so?' }) }),
  'approve-story': act('approve-story', { needs: ['hash'], once: true, input: ({ storyId, hash: revisionHash }) => ({ storyId, revisionHash }) }),
  'publish-story': act('publish-story', { once: true, input: ({ storyId }) => ({ storyId, kind: 'first', slug: `bridge-${storyId}` }) }),
  'schedule-story': act('schedule-story', { input: ({ storyId }) => ({ storyId, kind: 'first', slug: `bridge-${storyId}`, goesOutAt: inAnHour() }) }),
  'unschedule-story': act('unschedule-story', { input: ({ storyId }) => ({ storyId }) }),
  'approve-prepared-correction': act('approve-prepared-correction', { needs: fallen, once: true, input: ({ correctionId }) => ({ correctionId }) }),
  'dismiss-prepared-correction': act('dismiss-prepared-correction', {
    needs: fallen,
    once: true,
    input: ({ correctionId }) => ({ correctionId, reason: 'It is retracted instead.' }),
  }),
  'publish-urgently': act('publish-urgently', {
    needs: ['hash'],
    once: true,
    input: ({ storyId, hash: revisionHash }) => ({
      storyId,
      kind: 'first',
      slug: `bridge-${storyId}`,
      revisionHash,
      urgentReason: 'Drivers are on their way.',
    }),
  }),
  'second-publication': act('second-publication', { once: true, input: ({ storyId }) => ({ storyId, version: 1 }) }),
  'retract-story': act('retract-story', { once: true, input: ({ storyId }) => ({ storyId, notice: 'The bridge is open.' }) }),
  'take-down-story': act('take-down-story', { once: true, input: ({ storyId }) => ({ storyId, reason: 'The court ordered it.' }) }),
  'change-address': act('change-address', { input: ({ storyId }) => ({ storyId, slug: `moved-${randomUUID()}` }) }),
  'spike-story': act('spike-story', { input: ({ storyId }) => ({ storyId }) }),
  'unspike-story': act('unspike-story', { input: ({ storyId }) => ({ storyId }) }),
  'finish-task': act('finish-task', { needs: ['claim', 'note', 'corroboration', 'text'], uses: ['task'], input: ({ taskId }) => ({ taskId }) }),
  'make-remark': act('make-remark', { input: ({ storyId }) => ({ id: randomUUID(), storyId, body: 'Since when?' }) }),
  'answer-remark': act('answer-remark', {
    needs: ['remark'],
    input: ({ remarkId }) => ({ id: randomUUID(), remarkId, body: 'All of them.' }),
  }),
  'resolve-remarks': act('resolve-remarks', { needs: ['remark'], uses: ['remark'], input: ({ remarkId }) => ({ remarkIds: [remarkId] }) }),
  'resolve-remarks with a query': act('resolve-remarks', { needs: ['query', 'remark'], once: true, input: ({ queryId, remarkId }) => ({ remarkIds: [queryId, remarkId] }) }),
  'override-finding left to editors': act('override-finding', {
    needs: ['claim', 'corroboration', 'text', 'hash'],
    once: true,
    input: ({ storyId, claimId, hash: revisionHash }) => ({ storyId, rule: 'sourced', claimId, revisionHash, reason: 'I saw it.' }),
  }),
  'override-finding left to standards': act('override-finding', {
    needs: ['claim', 'note', 'doubt', 'text', 'hash'],
    once: true,
    input: ({ storyId, claimId, hash: revisionHash }) => ({ storyId, rule: 'disclosed', claimId, revisionHash, reason: 'Plain enough.' }),
  }),
  'override-finding left to nobody': act('override-finding', {
    needs: ['claim', 'text', 'hash'],
    once: true,
    input: ({ storyId, claimId, hash: revisionHash }) => ({ storyId, rule: 'checked', claimId, revisionHash, reason: 'No time.' }),
  }),
};
