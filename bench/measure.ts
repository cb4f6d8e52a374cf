import { cpus, loadavg } from 'node:os';

export type Times = { p50: number; p95: number };

/** Runs `work` `warmUp` rounds for nothing and `rounds` more, one after the other; milliseconds each. */
export async function measure(rounds: number, work: () => unknown, warmUp = 20): Promise<Times> {
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return timesOf(times);
}

export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

export const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 1)} ms`;

/** Prints rows under their heads, the first column to the left, and below how busy the machine was. */
export function report(title: string, heads: string[], rows: string[][]): void {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: string[]) => row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!))).join('   ');
  const load = loadavg()[0]!.toFixed(1);
  const busy = `load ${load} on ${cpus().length} cores, Node ${process.versions.node}`;
  console.log(['', title, '', ...all.map(line), '', busy].join('\n'));
}
