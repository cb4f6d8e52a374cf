import { z } from 'zod';
import { directnesses, sourceKinds } from '../claims/vocabulary';
import { id, line, prose, requiredLine } from '../input';

/** What can be said of a source. */
export const sourceFields = {
  name: requiredLine(200),
  kind: z.enum(sourceKinds),
  directness: z.enum(directnesses).default('firsthand'),
  publicDescription: line(300).default(''),
  interest: prose(1_000).default(''),
  upstreamId: id.nullable().default(null),
};
