import { system } from '../people/actor';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';
import { hashAgain } from './hash-again';
import { judgeEvidence } from './judge-evidence';
import { verifyEvidence } from './verify-evidence';
import { wrongWords } from './wrong-file';

/**
 * Refuses unless every file of these pieces of evidence is what it was; the newsroom hears of what is not. Reads each
 * file from its beginning to its end.
 */
export async function insistOnWholeFiles(db: Transaction, evidenceIds: readonly string[]): Promise<void> {
  for (const evidenceId of evidenceIds) {
    const { wrong: [wrong] } = await judgeEvidence(db, evidenceId, await hashAgain(db, evidenceId));
    if (!wrong) continue;
    await verifyEvidence(system, { evidenceId });
    refuse('conflict', `“${wrong.name}” ${wrongWords(wrong)}, so nothing is handed out. The newsroom was told.`);
  }
}
