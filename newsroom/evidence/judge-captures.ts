import { z } from 'zod';
import type { Misdescribed } from './read-captures-again';
import type { WrongFile } from './wrong-file';

type Kept = { id: string; manifestHash: string | null };
type Touch = { action: string; data: unknown };

const captured = z.object({ captureId: z.string(), manifestHash: z.string() });

/**
 * Holds the captures that were kept against the touches by which they were: a capture goes by the hash of its manifest,
 * so one that goes by another shows other files than it brought. One that goes by its own may still be described wrongly.
 */
export function judgeCaptures(kept: readonly Kept[], chain: readonly Touch[], misdescribed: Misdescribed): WrongFile[] {
  const touches = chain.filter(({ action }) => action === 'captured').flatMap(({ data }) => captured.safeParse(data).data ?? []);
  const told = new Map(touches.map(({ captureId, manifestHash }) => [captureId, manifestHash]));
  const shown = new Map(kept.map(({ id, manifestHash }) => [id, manifestHash ?? '']));
  return [...new Set([...told.keys(), ...shown.keys()])].flatMap((captureId): WrongFile[] => {
    const [hash, said] = [shown.get(captureId), told.get(captureId)];
    const differs = misdescribed.get(captureId) ?? [];
    if (hash === said) return differs.length > 0 ? [{ fileId: captureId, name: 'capture', hash: hash ?? '', state: 'misdescribed', differs }] : [];
    const state = hash === undefined ? 'unlisted' : said === undefined ? 'unchained' : 'exchanged';
    return [{ fileId: captureId, name: 'capture', hash: hash ?? said ?? '', state }];
  });
}
