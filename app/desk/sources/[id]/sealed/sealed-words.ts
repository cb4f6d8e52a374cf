import type { SealedFieldName } from '@/newsroom/sealed/vocabulary';

/** How the desk speaks of what can be sealed. */
export const sealedWords: Record<SealedFieldName, string> = {
  name: 'Name',
  alias: 'Other names',
  employer: 'Employer',
  phone: 'Telephone',
  email: 'E-mail',
  address: 'Address',
  account: 'Accounts',
  remarks: 'Private remarks',
};

/** What to write into a field, where its name does not say it. */
export const sealedHints: Partial<Record<SealedFieldName, string>> = {
  name: 'Leave it empty for a source who may be named and whose contact alone is sealed.',
  alias: 'Every other form by which somebody may know them, one in each line. None of them will go out.',
  phone: 'One in each line.',
  email: 'One in each line.',
  account: 'Names of accounts, one in each line.',
};

/** How long a grant lasts. */
export const grantLives = [
  { id: '7', label: '7 days' },
  { id: '30', label: '30 days' },
  { id: '90', label: '90 days' },
  { id: '365', label: 'One year' },
] as const;

export type GrantLife = (typeof grantLives)[number]['id'];
