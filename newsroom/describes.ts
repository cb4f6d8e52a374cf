import type { z } from 'zod';

/**
 * A schema that tells all of what is returned and nothing else: what a schema lacks would reach people undescribed, and
 * perhaps unintended. A function's result may always hold more than its type says, so the compiler is asked both ways.
 */
export type Describes<Value, Returned extends Value> = z.ZodType<Value> & ([Value] extends [Returned] ? unknown : { answersMore: Returned });
