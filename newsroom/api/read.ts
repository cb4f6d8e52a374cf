import { z } from 'zod';
import type { Describes } from '../describes';
import { sentenceOf } from '../input';
import type { Actor } from '../people/actor';
import { refuse } from '../refusal';

type Definition<Input extends z.ZodObject, Value, Returned extends Value> = {
  name: string;
  /** What it answers, one sentence, for the API's description. */
  summary: string;
  /** What stands in braces is the input's field of that name; all other fields are asked for behind the question mark. */
  address: `/api/v1/${string}`;
  input: Input;
  /** Pages ask it by themselves for as long as they lie open: being asked it does not keep a session from ending. */
  askedByPages?: true;
  value: Describes<Value, Returned>;
  /** Null when there is no such story, or the actor may not see it. */
  run(actor: Actor, input: z.output<Input>): Promise<Returned | null>;
};

export type Read<Value = unknown> = {
  (actor: Actor, input: unknown): Promise<Value>;
  readonly readName: string;
  readonly summary: string;
  readonly address: string;
  readonly path: z.ZodObject | null;
  readonly query: z.ZodObject | null;
  readonly value: z.ZodType<Value>;
  readonly askedByPages: boolean;
};

/**
 * What a program may ask. It parses the question and answers what the actor may see; the compiler holds the answer to
 * its description, as it does for a command. Throws `Refused`.
 */
export function read<Input extends z.ZodObject, Value, Returned extends Value>(
  definition: Definition<Input, Value, Returned>,
): Read<Value> {
  const { name, summary, address, input, askedByPages = false, value, run } = definition;
  const isInPath = (field: unknown) => address.includes(`{${String(field)}}`);

  async function answer(actor: Actor, raw: unknown): Promise<Value> {
    const asked = input.safeParse(raw);
    if (asked.success) return (await run(actor, asked.data)) ?? refuseUnknown();
    return asked.error.issues.some(({ path: [field] }) => isInPath(field)) ? refuseUnknown() : refuse('malformed', sentenceOf(asked.error));
  }

  const fields = Object.entries(input.shape);
  const path = objectOf(fields.filter(([field]) => isInPath(field)));
  const query = objectOf(fields.filter(([field]) => !isInPath(field)));
  return Object.assign(answer, { readName: name, summary, address, path, query, value, askedByPages });
}

function objectOf(fields: [string, z.core.SomeType][]): z.ZodObject | null {
  return fields.length > 0 ? z.object(Object.fromEntries(fields)) : null;
}

function refuseUnknown(): never {
  return refuse('not_found', 'There is no such story, or you may not see it.');
}
