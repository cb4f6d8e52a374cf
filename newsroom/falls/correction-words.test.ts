import { expect, test } from 'vitest';
import { proposedRight } from './correction-words';

const statement = 'The garrison was killed.';

test('altered evidence leaves open what it bore out, and what it refuted', () => {
  const words = (verification: 'verified' | 'false') => proposedRight('evidence_altered', { statement, method: 'We saw the list.', verification });
  expect(words('verified')).toBe('Evidence for this is in doubt, and we can no longer say that it is so: The garrison was killed.');
  expect(words('false')).toBe('Evidence against this is in doubt, and we can no longer say that it is false: The garrison was killed.');
});
