import { now } from '@/platform/clock';
import { deskDatabase } from '@/platform/database';
import { log } from '@/platform/log';
import { settings } from '@/platform/settings';
import { system } from '../people/actor';
import { hashAgain, lastHashing, newlyWrong, touchOf } from './hash-again';
import { judgeEvidence } from './judge-evidence';
import { verifyEvidence } from './verify-evidence';

/** How long one go may take, in milliseconds: the next follows soon. */
const patience = 5 * 60_000;

const day = 24 * 60 * 60_000;

/** Evidence that stays whole says so in its chain of custody no oftener than this, in days. */
const saidAgainAfter = 30;

/**
 * Hashes again the evidence whose turn it is, what was longest ago first, while there is time. What is found wrong is the
 * command's to tell; what is whole, and was said to be not long ago or has no file that could be said of, makes no chain
 * longer.
 * @returns how many pieces
 */
export async function verifyDueEvidence(): Promise<number> {
  const { evidenceVerifyDays } = settings();
  if (evidenceVerifyDays === 0) return 0;
  const db = deskDatabase();
  const began = now();
  // A night's work that begins a little earlier than the last one did is a night's work all the same.
  const due = new Date(began.getTime() - evidenceVerifyDays * day + day / 4);
  let done = 0;
  while (now().getTime() - began.getTime() < patience) {
    const next = await db.evidence.findFirst({
      where: { OR: [{ verifiedAt: null }, { verifiedAt: { lt: due } }] },
      orderBy: { verifiedAt: { sort: 'asc', nulls: 'first' } },
      select: { id: true },
    });
    if (!next) break;
    await verify(next.id).catch((error: unknown) => log.error({ err: error, evidenceId: next.id }, 'evidence could not be read'));
    done += 1;
  }
  return done;
}

async function verify(evidenceId: string): Promise<void> {
  const db = deskDatabase();
  const at = now();
  // First, so that what cannot be read does not keep the rest from its turn.
  await db.evidence.update({ where: { id: evidenceId }, data: { verifiedAt: at } });
  const hashed = await hashAgain(db, evidenceId);
  const before = await lastHashing(db, evidenceId);
  const { files, wrong, brokenAt } = await judgeEvidence(db, evidenceId, hashed);
  if (files === 0 && wrong.length === 0 && brokenAt === null && before === null) return;
  const isSaid = before?.action === touchOf({ wrong }) && before.brokenAt === brokenAt && newlyWrong(wrong, before).length === 0;
  if (isSaid && at.getTime() - before.at.getTime() < saidAgainAfter * day) return;
  const outcome = await verifyEvidence(system, { evidenceId });
  if (!outcome.ok) log.warn({ evidenceId, refusal: outcome.refusal.code }, 'evidence could not be verified');
}
