import { setTimeout as after } from 'node:timers/promises';
import type { Load } from './load';
import { processorTime } from './one-core';

/** Somebody to be measured; `warmedBy` names the contender whose server it shares. */
export type Contender = { name: string } & ({ pid: number; warmedBy?: string; work(seconds: number): Promise<Load> } | { skipped: string });

/** Medians of the rounds, and the sum of errors; `processor` in microseconds a request, `p99` in milliseconds. */
export type Figures = { skipped: string | null; perSecond: number; p99: number; processor: number; errors: number };

type Options = { rounds: number; seconds: number; warm: number };

/** Servers are quiet when all of them together use less of a core than this, over so many milliseconds; they are waited for no longer than `longestWait`. */
const quiet = 0.05;
const look = 500;
const longestWait = 20_000;

/** At first, in milliseconds: a site that was just opened writes its pages to the disk, for minutes when it has few stories, for hours when it has very many. */
const longestBeginning = 240_000;

/**
 * Measures everybody in turn, round after round, so that what disturbs the machine disturbs all; each is warm at first. They
 * share a core, so each begins when the others have done what they still had to: a storm leaves pages to be rendered behind it.
 */
export async function inRounds(contenders: Contender[], { rounds, seconds, warm }: Options): Promise<Map<string, Figures>> {
  const servers = contenders.flatMap((each) => ('skipped' in each ? [] : each.pid));
  await untilQuiet(servers, longestBeginning);
  const taken = new Map(contenders.map(({ name }) => [name, [] as (Load & { processor: number })[]]));
  for (const contender of contenders) {
    if (!('skipped' in contender) && !contender.warmedBy && warm > 0) await contender.work(warm);
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const contender of contenders) {
      if ('skipped' in contender) continue;
      await untilQuiet(servers, longestWait);
      const before = processorTime(contender.pid);
      const measured = await contender.work(seconds);
      const processor = (processorTime(contender.pid) - before) / measured.requests;
      taken.get(contender.name)?.push({ ...measured, processor });
      console.log(`round ${round}: ${contender.name}: ${measured.perSecond.toFixed(0)} requests/s`);
    }
  }
  return new Map(contenders.map((contender) => [contender.name, figuresOf(taken.get(contender.name) ?? [], 'skipped' in contender ? contender.skipped : null)]));
}

async function untilQuiet(pids: number[], longest: number): Promise<void> {
  const used = () => [...new Set(pids)].reduce((sum, pid) => sum + processorTime(pid), 0) / 1_000;
  const end = performance.now() + longest;
  for (let busy = true; busy && performance.now() < end; ) {
    const [before, began] = [used(), performance.now()];
    await after(look);
    busy = used() - before > quiet * (performance.now() - began);
  }
}

function figuresOf(taken: (Load & { processor: number })[], skipped: string | null): Figures {
  const median = (of: (each: Load & { processor: number }) => number) => {
    const sorted = taken.map(of).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? NaN;
  };
  return {
    skipped,
    perSecond: median(({ perSecond }) => perSecond),
    p99: median(({ p99 }) => p99),
    processor: median(({ processor }) => processor),
    errors: taken.reduce((sum, { errors }) => sum + errors, 0),
  };
}
