import { AsyncLocalStorage } from 'node:async_hooks';

const pretended = new AsyncLocalStorage<{ time: number }>();

/** How far a pretended clock goes on with each look at it, in milliseconds, so that one thing happens after another. */
const step = 1_000;

/** The present moment, or the one that `during` pretends. */
export function now(): Date {
  const clock = pretended.getStore();
  if (!clock) return new Date();
  clock.time += step;
  return new Date(clock.time);
}

/**
 * Lets work happen as if it began at another moment: the demo newsroom gets a past this way. Nothing that answers a
 * request calls it.
 */
export function during<Result>(moment: Date, work: () => Promise<Result>): Promise<Result> {
  return pretended.run({ time: moment.getTime() }, work);
}
