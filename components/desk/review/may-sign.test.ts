import { expect, test } from 'vitest';
import { maySign } from './may-sign';

const no = (reason: string) => ({ may: false, reason });
const yes = { may: true, reason: '' };
const lawyer = { editor: no('editors'), standards: no('standards'), legal: yes, holder: no('holders') };

test('one role signs alone, or is one of several', () => {
  expect(maySign({ kind: 'role', role: 'legal' }, lawyer).may).toBe(true);
  expect(maySign({ kind: 'role', role: 'editor' }, lawyer)).toEqual(no('editors'));
  expect(maySign({ kind: 'together', roles: ['standards', 'legal'] }, lawyer).may).toBe(true);
});

test('a holder of a grant signs beside standards', () => {
  expect(maySign({ kind: 'with-grant', role: 'standards' }, lawyer)).toEqual(no('standards'));
  expect(maySign({ kind: 'with-grant', role: 'standards' }, { ...lawyer, holder: yes }).may).toBe(true);
});

test('what nobody may override is offered to nobody', () => {
  expect(maySign({ kind: 'nobody' }, { editor: yes, standards: yes, legal: yes, holder: yes }).may).toBe(false);
});
