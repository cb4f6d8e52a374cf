import { expect, test } from 'vitest';
import { after, standsFor, type Transition, transitions } from './transitions';

const drafted = { stage: 'drafting', standing: 'unpublished' } as const;

/** Walks from a new draft and answers where it ends, or the first refusal. */
function walk(...way: Transition[]): string {
  let place: { stage: Parameters<typeof standsFor>[1]['stage']; standing: Parameters<typeof standsFor>[1]['standing'] } = drafted;
  for (const step of way) {
    const answer = standsFor(step, place);
    if (!answer.allowed) return answer.reason;
    place = after(step, place);
  }
  return `${place.stage}, ${place.standing}`;
}

test('the ordinary way leads to readers and begins the next version', () => {
  expect(walk('submit', 'approve', 'publish')).toBe('drafting, live');
});

test('a live story carries its next version through review without leaving its place', () => {
  expect(walk('submit', 'approve', 'publish', 'submit', 'approve')).toBe('approved, live');
});

test('a story is returned or withdrawn to drafting', () => {
  expect(walk('submit', 'return')).toBe('drafting, unpublished');
  expect(walk('submit', 'withdraw')).toBe('drafting, unpublished');
});

test('an edit takes the approval away', () => {
  expect(walk('submit', 'approve', 'edit')).toBe('drafting, unpublished');
  expect(walk('submit', 'approve', 'edit', 'publish')).toBe('Only an approved story can be published.');
});

test('nothing is published without approval but urgently', () => {
  expect(walk('publish')).toBe('Only an approved story can be published.');
  expect(walk('submit', 'publish')).toBe('Only an approved story can be published.');
  expect(walk('publishUrgently')).toBe('drafting, live');
});

test('a retracted story stays retracted', () => {
  expect(walk('publishUrgently', 'retract')).toBe('drafting, retracted');
  expect(walk('publishUrgently', 'retract', 'publishUrgently')).toMatch(/retracted story cannot be published/);
});

test('what readers are to have no more is not reviewed, so that nothing approved waits for a publication that never comes', () => {
  for (const gone of ['retract', 'takeDown'] as const) {
    expect(walk('publishUrgently', gone, 'submit')).toMatch(/not retracted or taken down can be submitted/);
  }
  expect(standsFor('approve', { stage: 'in_review', standing: 'retracted' }).allowed).toBe(false);
  expect(standsFor('approve', { stage: 'in_review', standing: 'taken_down' }).allowed).toBe(false);
});

test('what was taken down stays so, whether it was retracted before or not', () => {
  expect(walk('publishUrgently', 'takeDown')).toBe('drafting, taken_down');
  expect(walk('publishUrgently', 'retract', 'takeDown')).toBe('drafting, taken_down');
  expect(walk('publishUrgently', 'takeDown', 'publish')).toBe('Only an approved story can be published.');
  expect(walk('publishUrgently', 'takeDown', 'retract')).toBe('Only a live story can be retracted.');
  expect(walk('takeDown')).toBe('Only what readers have is taken down.');
});

test('spiking sets aside and can be undone', () => {
  expect(walk('spike', 'unspike')).toBe('drafting, unpublished');
  expect(walk('spike', 'submit')).toMatch(/^Only a story in drafting/);
});

test('every transition tells a person why not, in a sentence', () => {
  for (const { otherwise } of Object.values(transitions)) expect(otherwise).toMatch(/^[A-Z].+\.$/);
});
