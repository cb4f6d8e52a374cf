import type { Transaction } from '../transaction';
import { brokenLink } from './custody';
import type { HashedAgain } from './hash-again';
import { judgeCaptures } from './judge-captures';
import { type JudgedFiles, judgeFiles } from './judge-files';

/** `brokenAt`: the place in the chain of the first touch that does not fit, or null. */
export type JudgedEvidence = JudgedFiles & { brokenAt: number | null };

/** What is wrong with a piece of evidence, its files and captures held against its chain and the bytes that were hashed again. */
export async function judgeEvidence(db: Transaction, evidenceId: string, { bytes, captures: read }: HashedAgain): Promise<JudgedEvidence> {
  const chain = await db.custodyEvent.findMany({ where: { evidenceId }, orderBy: { sequence: 'asc' } });
  const listed = await db.evidenceFile.findMany({ where: { evidenceId }, orderBy: { addedAt: 'asc' } });
  const captures = await db.capture.findMany({ where: { evidenceId, state: 'kept' }, select: { id: true, manifestHash: true } });
  const { files, wrong, spoilt } = judgeFiles(listed, chain, bytes);
  return { files, wrong: [...wrong, ...judgeCaptures(captures, chain, read)], spoilt, brokenAt: brokenLink(chain) };
}
