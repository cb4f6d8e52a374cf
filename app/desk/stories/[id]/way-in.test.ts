import { expect, test } from 'vitest';
import type { Role } from '@/newsroom/people/role';
import { wayIn } from './way-in';

const story = (stage: 'drafting' | 'in_review' | 'approved' | 'spiked', may: { write: boolean; approve?: boolean }) => ({
  id: 'S',
  stage,
  ownerId: 'mina',
  namedIds: ['tom'],
  abilities: { write: { may: may.write }, approve: { may: may.approve ?? false } },
});
const person = (id: string, role: Role) => ({ id, role });

test('writers write, in review too', () => {
  expect(wayIn(person('mina', 'reporter'), story('drafting', { write: true }))).toBe('/desk/stories/S/write');
  expect(wayIn(person('tom', 'reporter'), story('in_review', { write: true }))).toBe('/desk/stories/S/write');
});

test('an editor reviews what was submitted, and writes in what is being drafted', () => {
  expect(wayIn(person('daud', 'editor'), story('in_review', { write: true, approve: true }))).toBe('/desk/stories/S/review');
  expect(wayIn(person('daud', 'editor'), story('approved', { write: true }))).toBe('/desk/stories/S/review');
  expect(wayIn(person('daud', 'editor'), story('drafting', { write: true }))).toBe('/desk/stories/S/write');
});

test('whoever may only look reads', () => {
  expect(wayIn(person('lev', 'legal'), story('drafting', { write: false }))).toBe('/desk/stories/S/review');
  expect(wayIn(person('mina', 'reporter'), story('spiked', { write: false }))).toBe('/desk/stories/S/review');
});
