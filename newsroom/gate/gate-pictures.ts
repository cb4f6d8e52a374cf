import type { Reading } from '@/editor/reading';
import { seenWithStory } from '../evidence/seen-with-story';
import { alikeEvidence } from '../pictures/alike-evidence';
import type { Transaction } from '../transaction';
import type { GatePicture } from './finding';
import { lookInto } from './gate-evidence';

/** What the gate looks at in each picture of a text: where it is from, and what is kept of it as evidence that others made. */
export async function gatePictures(db: Transaction, storyId: string, { figures }: Reading): Promise<GatePicture[]> {
  const hashes = [...new Set(figures.flatMap(({ picture }) => picture ?? []))];
  if (hashes.length === 0) return [];
  const rows = await db.picture.findMany({
    where: { storyId, hash: { in: hashes } },
    select: { hash: true, origin: true, uploadHash: true, evidenceId: true },
  });
  const alike = await alikeEvidence(db, storyId, hashes);
  const ids = [...rows, ...alike].flatMap(({ evidenceId }) => evidenceId ?? []);
  const looked = await lookInto(db, ids, seenWithStory(storyId));
  return rows.map(({ hash, origin, uploadHash, evidenceId }) => ({
    hash,
    origin,
    addedUnasked: uploadHash === null,
    told: looked.get(evidenceId ?? '') ?? null,
    alike: alike.flatMap((one) => {
      const evidence = one.hash === hash && one.evidenceId !== evidenceId ? looked.get(one.evidenceId) : undefined;
      return evidence?.userMade ? [{ isFile: one.isFile, evidence }] : [];
    }),
  }));
}
