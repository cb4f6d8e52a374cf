import { z } from 'zod';
import { line, prose } from '../input';
import { numbersIn } from './fold-name';

const numbered = prose(500).refine(
  (text) => text.split('\n').every((each) => each.trim() === '' || numbersIn(each).length > 0),
  'needs a number of at least seven digits in each line',
);

/** What can be sealed of a source; several of one kind stand in lines of their own. */
export const sealedFields = {
  name: line(200),
  alias: prose(1_000).describe('One in each line.'),
  employer: line(300),
  phone: numbered.describe('One in each line, of at least seven digits.'),
  email: prose(500).describe('One in each line.'),
  address: prose(1_000),
  account: prose(1_000).describe('Names of accounts, one in each line.'),
  remarks: prose(10_000),
};

export const sealedFieldsInput = z.strictObject(sealedFields).partial();

/** Fields that were given with something in them. */
export type SealedWords = z.output<typeof sealedFieldsInput>;
