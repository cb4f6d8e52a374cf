import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** The core of whoever is measured, and the core of everything else: the load, the database, this program. */
export const cores = { server: 0, others: 1 };

export const canPin = existsSync('/proc/self/stat') && cpus().length > 1 && spawnSync('taskset', ['--version']).status === 0;

/** Keeps a process, its threads and its children to one core; does nothing where that cannot be done. */
export function pin(pid: number, core: number): void {
  if (!canPin) return;
  for (const each of withChildren(pid)) execFileSync('taskset', ['-acp', String(core), String(each)], { stdio: 'ignore' });
}

const hasProc = existsSync('/proc/self/stat');
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']));

/** What a process and its children have used of the processor so far, in microseconds; NaN where there is no /proc. */
export function processorTime(pid: number): number {
  if (!hasProc) return NaN;
  const ticks = withChildren(pid).map((each) => {
    const fields = readFileSync(`/proc/${each}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  });
  return (ticks.reduce((sum, each) => sum + each, 0) * 1_000_000) / ticksPerSecond;
}

function withChildren(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return [pid, ...children.map(Number)];
}
