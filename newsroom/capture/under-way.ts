import { deskDatabase } from '@/platform/database';
import { enqueue } from '@/platform/jobs';

/** How far a capture is. It is told while the work goes on and says nothing of what was found. */
export type Progress = { step: string; requests: number; bytes: number };

/** Longer than this without a sign of life, and whoever worked on it is gone, in milliseconds. */
export const silence = 180_000;

/** A capture that ended without a word so often would do so again. */
export const mostAttempts = 3;

/**
 * Takes a capture to work on: nobody else gets it until it is given back or its worker falls silent. Null when it is
 * done, or in other hands.
 */
export async function takeUpCapture(captureId: string, at: Date): Promise<{ evidenceId: string; address: string; attempts: number } | null> {
  const [taken] = await deskDatabase().capture.updateManyAndReturn({
    where: {
      id: captureId,
      OR: [{ state: 'waiting' }, { state: 'running', seenAt: { lt: new Date(at.getTime() - silence) } }],
    },
    data: { state: 'running', step: 'asking', seenAt: at, requests: 0, bytes: 0, attempts: { increment: 1 } },
    select: { evidenceId: true, address: true, attempts: true },
  });
  return taken ?? null;
}

/** A sign of life. */
export async function noteProgress(captureId: string, { step, requests, bytes }: Progress, at: Date): Promise<void> {
  await deskDatabase().capture.updateMany({ where: { id: captureId, state: 'running' }, data: { step, requests, bytes, seenAt: at } });
}

/** Lays a capture back, to be begun again. */
export async function giveBackCapture(captureId: string): Promise<void> {
  await deskDatabase().$transaction(async (db) => {
    const { count } = await db.capture.updateMany({ where: { id: captureId, state: 'running' }, data: { state: 'waiting', step: '' } });
    if (count > 0) await enqueue(db, 'capture-link', { captureId }, { key: `capture ${captureId}`, runAt: new Date(Date.now() + 5_000) });
  });
}

/**
 * Finds captures that nobody works on any more, or whose job was lost, and asks for them again. A worker that was
 * killed keeps its job for hours; the captures themselves say who is silent.
 */
export async function reviveSilentCaptures(at: Date): Promise<number> {
  const before = new Date(at.getTime() - silence);
  return deskDatabase().$transaction(async (db) => {
    const silent = await db.capture.findMany({
      where: {
        OR: [
          { state: 'running', seenAt: { lt: before } },
          { state: 'waiting', requestedAt: { lt: before }, OR: [{ seenAt: null }, { seenAt: { lt: before } }] },
        ],
      },
      select: { id: true },
      take: 100,
    });
    for (const { id } of silent) {
      await db.capture.update({ where: { id }, data: { state: 'waiting', step: '', seenAt: at } });
      await enqueue(db, 'capture-link', { captureId: id }, { key: `revived ${id}` });
    }
    return silent.length;
  });
}
