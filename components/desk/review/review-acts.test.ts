import { describe, expect, it } from 'vitest';
import { abilitiesOn } from '@/newsroom/stories/abilities';
import type { Person } from '@/newsroom/people/actor';
import type { StoryFacts } from '@/newsroom/permissions/can';
import { nextStep } from './next-step';
import { reviewActs } from './review-acts';

const mina: Person = { kind: 'person', id: 'mina', name: 'Mina', role: 'reporter' };
const daud: Person = { kind: 'person', id: 'daud', name: 'Daud', role: 'editor' };

const story: StoryFacts = { ownerId: 'mina', namedIds: [], restricted: false, stage: 'in_review', standing: 'unpublished' };

function seenBy(actor: Person, facts: Partial<StoryFacts> = {}, contributorIds = ['mina']) {
  const now = { ...story, ...facts };
  return { ...now, lastMove: null, abilities: abilitiesOn(actor, { ...now, contributorIds, writerIds: contributorIds }) };
}

const possible = (...args: Parameters<typeof seenBy>) =>
  reviewActs(seenBy(...args), { second: null, sinceLive: null }).flatMap(({ id, may }) => (may ? [id] : []));

describe('what can be done on the review page', () => {
  it('in review: an editor approves first, or returns it; publication in haste comes last', () => {
    expect(possible(daud)).toEqual(['approve', 'return', 'publishUrgently']);
  });

  it('in review: its writer can only take it back', () => {
    expect(possible(mina)).toEqual(['withdraw']);
  });

  it('in review: an editor who wrote in it takes it back, or publishes it urgently', () => {
    expect(possible(daud, {}, ['daud'])).toEqual(['return', 'publishUrgently', 'withdraw']);
  });

  it('approved: it is published, returned or given an hour, and nothing urgent is offered', () => {
    expect(possible(daud, { stage: 'approved' })).toEqual(['publish', 'return', 'schedule']);
  });

  it('scheduled: an editor takes it off its schedule, and a reporter waits', () => {
    expect(possible(daud, { stage: 'scheduled' })).toEqual(['unschedule']);
    expect(possible(mina, { stage: 'scheduled' })).toEqual([]);
  });

  it('live and at rest: it can be retracted', () => {
    expect(possible(daud, { stage: 'drafting', standing: 'live' })).toContain('retract');
  });

  it('live with nothing new: publishing and retracting lie a step away; with something new, publishing is at hand', () => {
    const live = seenBy(daud, { stage: 'drafting', standing: 'live' });
    const rare = (changed: boolean) =>
      reviewActs(live, { second: null, sinceLive: { words: { changed, blocks: [] }, sourcing: [] } }).flatMap(({ id, isRare }) => (isRare ? [id] : []));
    expect(rare(false)).toEqual(['publishUrgently', 'retract']);
    expect(rare(true)).toEqual(['retract']);
  });

  it('live or retracted: a lawyer can take it down, at hand, and nobody else hears of it', () => {
    const lev: Person = { kind: 'person', id: 'lev', name: 'Lev', role: 'legal' };
    const acts = (actor: Person, standing: StoryFacts['standing']) =>
      reviewActs(seenBy(actor, { stage: 'drafting', standing }), { second: null, sinceLive: null }).filter(({ id }) => id === 'takeDown');
    expect(acts(lev, 'live')).toMatchObject([{ may: true, isRare: false }]);
    expect(acts(lev, 'retracted')).toHaveLength(1);
    expect([...acts(lev, 'unpublished'), ...acts(daud, 'live')]).toEqual([]);
  });

  it('what belongs here and is refused carries its reason', () => {
    const approve = reviewActs(seenBy(daud, {}, ['daud']), { second: null, sinceLive: null }).find(({ id }) => id === 'approve');
    expect(approve).toMatchObject({ may: false, reason: expect.stringContaining('a second editor approves it') });
  });
});

describe('the next step', () => {
  it('is the editor’s own where they may approve', () => {
    expect(nextStep(seenBy(daud), { approvers: ['Daud'], sinceLive: null })).toBe('It waits for your approval.');
  });

  it('with four eyes in the way: says why, who can approve, and the urgent way', () => {
    expect(nextStep(seenBy(daud, {}, ['daud']), { approvers: ['Sara', 'Yusuf'], sinceLive: null })).toBe(
      'You edited this story since it was last approved, so a second editor approves it. Sara or Yusuf can approve it. ' +
        'If readers cannot wait, publish it urgently and say why.',
    );
  });

  it('offers a writer no urgent way', () => {
    expect(nextStep(seenBy(mina), { approvers: ['Sara'], sinceLive: null })).toBe('It waits for an editor. Sara can approve it.');
  });
});
