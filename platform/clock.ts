import { AsyncLocalStorage } from 'node:async_hooks';

const pretended = new AsyncLocalStorage<Date>();

/** The present moment, or the one that `during` pretends. */
export function now(): Date {
  return pretended.getStore() ?? new Date();
}

/**
 * Lets work happen as if at another moment: the demo newsroom gets a past this way, and tests a future. Nothing that
 * answers a request calls it.
 */
export function during<Result>(moment: Date, work: () => Promise<Result>): Promise<Result> {
  return pretended.run(moment, work);
}
