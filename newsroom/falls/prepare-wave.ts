import { deskDatabase } from '@/platform/database';
import { system } from '../people/actor';
import { prepareCorrections } from './prepare-corrections';

/** Has every correction of a wave prepared, some stories at a time. Doing it again changes nothing. */
export async function prepareWave(waveId: string): Promise<void> {
  for (let left = 1; left > 0; ) {
    const outcome = await prepareCorrections(system, { waveId });
    if (!outcome.ok) throw new Error(outcome.refusal.sentence);
    left = outcome.value.left;
  }
}

/** Has corrections prepared that are still due, whether or not their job came. */
export async function prepareWhatIsDue(): Promise<void> {
  const due = await deskDatabase().task.findMany({
    where: { correctionDue: true, waveId: { not: null } },
    distinct: ['waveId'],
    select: { waveId: true },
  });
  for (const { waveId } of due) if (waveId) await prepareWave(waveId);
}
