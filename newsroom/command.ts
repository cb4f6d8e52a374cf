import type { z } from 'zod';
import { now } from '@/platform/clock';
import { deskDatabase, isCrossed, isDatabaseAway, isLockedOut, isTaken } from '@/platform/database';
import { log } from '@/platform/log';
import { tellPublicChange } from '@/platform/public-changes';
import type { AuditEvent } from './audit/events';
import { record } from './audit/record';
import type { Describes } from './describes';
import { sentenceOf } from './input';
import { Overtaken } from './overtaken';
import type { Actor } from './people/actor';
import type { Answer } from './permissions/answer';
import { recordChange } from './publishing/record-change';
import { Touched } from './publishing/touched';
import { refuse, type Refusal, Refused } from './refusal';
import type { OutgoingText } from './sealed/find-sealed-matches';
import { FoundSealed } from './sealed/found-sealed';
import { refuseGuesses } from './sealed/meetings';
import { noteFound, noteMet } from './sealed/note-met';
import { refuseSealed } from './sealed/refuse-sealed';
import { SealedMet } from './sealed/sealed-met';
import type { Transaction } from './transaction';
import { Unconfirmed } from './unconfirmed';

export type CommandResult<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export type CommandContext = {
  db: Transaction;
  actor: Actor;
  /** The one moment at which everything in this command happens. */
  at: Date;
  /** Refuses unless the answer is yes. A command that never asked is rolled back. */
  authorise(answer: Answer): void;
  /** Takes down what of the public site this command changes. */
  touch: Touched;
};

type Definition<Input extends z.ZodType, Value, Returned extends Value, Prepared> = {
  name: string;
  /** What it does, one sentence, for the API's description. */
  summary: string;
  input: Input;
  /** What it answers, for the API's description. The compiler holds `run` to it; nothing parses it when it runs. */
  value: Describes<Value, Returned>;
  /** It takes what is to be sealed; no other command that reaches readers may be given it. */
  writesSealed?: true;
  /** It tells nobody by refusing whether words are sealed, so whoever may be guessing goes on with it. */
  guessesNothing?: true;
  /**
   * Work of seconds, done before the transaction opens. It asks for authorisation itself, so that nobody makes us work
   * who may not; `run` asks again, since the newsroom has moved on meanwhile.
   */
  prepare?(context: Pick<CommandContext, 'db' | 'actor' | 'authorise'>, input: z.output<Input>): Promise<Prepared>;
  run(context: CommandContext, input: z.output<Input>, prepared: Prepared): Promise<{ value: Returned; events: AuditEvent[] }>;
};

export type Command<Input extends z.ZodType = z.ZodType, Value = unknown> = {
  (actor: Actor, input: unknown): Promise<CommandResult<Value>>;
  readonly commandName: string;
  readonly summary: string;
  readonly input: Input;
  readonly value: z.ZodType<Value>;
};

/**
 * The one door for writes. Parses the input strictly, opens the transaction, runs, requires that authorisation was
 * asked and that at least one audit event was named, and writes the events in the same transaction.
 * @returns the value, or a typed refusal; it throws only for defects of ours.
 */
export function command<Input extends z.ZodType, Value, Returned extends Value, Prepared = undefined>(
  definition: Definition<Input, Value, Returned, Prepared>,
): Command<Input, Value> {
  const { name, summary, input, value: described, writesSealed, guessesNothing, prepare, run } = definition;

  async function perform(actor: Actor, raw: unknown): Promise<CommandResult<Value>> {
    const parsed = input.safeParse(raw);
    if (!parsed.success) return refused({ code: 'malformed', sentence: sentenceOf(parsed.error) });
    try {
      if (actor.kind === 'person' && !guessesNothing) await refuseGuesses(actor.id);
      const prepared = (await prepare?.({ db: deskDatabase(), actor, authorise: insist }, parsed.data)) as Prepared;
      const { value, changesSite } = await onceMoreWhenCrossed(() => act(actor, parsed.data, prepared));
      if (changesSite) await tellPublicChange();
      return { ok: true, value };
    } catch (error) {
      return refused(await noted(actor, error, name).catch((away: unknown) => refusalOf(away, name)));
    }
  }

  function act(actor: Actor, given: z.output<Input>, prepared: Prepared): Promise<{ value: Value; changesSite: boolean }> {
    const at = now();
    let isWritten = false;
    const done = deskDatabase().$transaction(async (db) => {
      let asked = false;
      const authorise = (answer: Answer) => {
        asked = true;
        insist(answer);
      };
      const touch = new Touched();
      const outcome = await run({ db, actor, at, authorise, touch }, given, prepared);
      if (!asked) throw new Error(`Command ${name} finished without asking for authorisation.`);
      if (outcome.events.length === 0) throw new Error(`Command ${name} finished without an audit event.`);
      if (touch.isAnything && !writesSealed) await refuseSealed(db, wordsOf(given));
      await record(db, actor, at, outcome.events);
      if (touch.isAnything) await recordChange(db, at, await touch.find(db));
      isWritten = true;
      return { value: outcome.value, changesSite: touch.isAnything };
    });
    return done.catch((error: unknown) => {
      throw isWritten && isDatabaseAway(error) ? new Unconfirmed(error) : error;
    });
  }

  return Object.assign(perform, { commandName: name, summary, input, value: described });
}

/**
 * Two who lock the same rows in another order cannot both go on, and the database ends one of them; or one of two was to
 * come first by its moment, and came last, or did not see what the other added. Nothing of it was written, and the other
 * is done by then: so it is done once more, with a later moment.
 */
async function onceMoreWhenCrossed<Outcome>(act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act();
  } catch (error) {
    if (isCrossed(error) || error instanceof Overtaken) return act();
    throw error;
  }
}

/** Every text of an input, by the field in which it was given: whatever a command tells readers at once is among it. */
function wordsOf(input: unknown, field = 'the input'): OutgoingText[] {
  if (typeof input === 'string') return [{ surface: field, text: input }];
  if (typeof input !== 'object' || input === null || input instanceof Date) return [];
  return Object.entries(input).flatMap(([key, value]) => wordsOf(value, Array.isArray(input) ? field : `the field “${key}”`));
}

function insist(answer: Answer): void {
  if (!answer.allowed) refuse(answer.hidden ? 'not_found' : 'forbidden', answer.reason);
}

/** What is answered, once it is written down who was told by it that something is sealed. */
async function noted(actor: Actor, error: unknown, name: string): Promise<Refusal> {
  if (error instanceof SealedMet && actor.kind === 'person') return noteMet(actor, error);
  if (error instanceof FoundSealed && actor.kind === 'person') await noteFound(actor, error);
  return refusalOf(error, name);
}

function refused(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}

function refusalOf(error: unknown, name: string): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof Unconfirmed) {
    log.warn({ command: name }, 'the database went away without confirming what was written');
    return { code: 'unavailable', sentence: 'The newsroom’s database went away at the last moment. Look whether it was done before you try again.' };
  }
  if (isDatabaseAway(error)) {
    log.warn({ command: name }, 'the database is away');
    return { code: 'unavailable', sentence: 'The newsroom’s database is away. Nothing was changed; try again shortly.' };
  }
  if (isTaken(error)) {
    return { code: 'conflict', sentence: 'That exists already, or somebody else did the same at this moment.' };
  }
  if (isCrossed(error) || isLockedOut(error) || error instanceof Overtaken) {
    return { code: 'unavailable', sentence: 'Others are changing the same at this moment. Nothing was changed; try again.' };
  }
  throw error;
}
