import { describe, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { Describes } from './describes';

/** These fail in the type check: nothing of them is left when they run. */
describe('the compiler takes a description of what is answered', () => {
  type Answered = { id: string; notes: { text: string; by: string | null }[] };

  test('that tells all of it and nothing else', () => {
    expectTypeOf<z.ZodType<Answered>>().toExtend<Describes<Answered, Answered>>();
  });

  test('but not when something it does not tell would be answered too', () => {
    expectTypeOf<z.ZodType<Answered>>().not.toExtend<Describes<Answered, Answered & { passwordHash: string }>>();
  });

  test('however deep it lies', () => {
    type Returned = { id: string; notes: { text: string; by: string | null; privateRemarks: string }[] };
    expectTypeOf<z.ZodType<Answered>>().not.toExtend<Describes<Answered, Returned>>();
  });
});
