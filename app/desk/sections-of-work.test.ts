import { expect, test } from 'vitest';
import type { Role } from '@/newsroom/people/role';
import { sectionsOfWork } from './sections-of-work';

const labels = (role: Role) =>
  sectionsOfWork({ kind: 'person', id: '00000000-0000-4000-8000-000000000001', name: 'A', role }).map(({ label }) => label);

test.each(['reporter', 'legal'] as const)('a %s works with content and not with people', (role) => {
  expect(labels(role)).toEqual(['Desk', 'Stories', 'Claims', 'Sources', 'Topics', 'Authors', 'Rules']);
});

test.each(['editor', 'standards'] as const)('a %s also arranges the front and writes what we say of ourselves', (role) => {
  expect(labels(role)).toEqual(['Desk', 'Stories', 'Claims', 'Sources', 'Topics', 'Authors', 'Front', 'Texts', 'Rules']);
});

test('an administrator works with people and sees no content', () => {
  expect(labels('admin')).toEqual(['Desk', 'Rules', 'People']);
});
