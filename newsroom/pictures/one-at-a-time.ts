type Line = { waiting: number; last: Promise<unknown> };

/** One for each process: the server and the framework's bundles each load this module, and share what lies here. */
const line = ((globalThis as Record<symbol, unknown>)[Symbol.for('stet.encoding')] ??= { waiting: 0, last: Promise.resolve() }) as Line;

/** How many may stand in line behind the one that is worked on. */
const longest = 12;

/**
 * Runs heavy work alone in this process, in the order in which it came, so that memory and readers bear one at most.
 * Null, without running it, when the line is full.
 */
export async function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result | null> {
  if (line.waiting > longest) return null;
  line.waiting += 1;
  const turn = line.last.then(work).finally(() => {
    line.waiting -= 1;
  });
  line.last = turn.catch(() => undefined);
  return turn;
}
