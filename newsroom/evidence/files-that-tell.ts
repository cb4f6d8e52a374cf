import { captureManifest } from '../capture/manifest';
import { stringsOf } from '../sealed/strings-of';
import type { Transaction } from '../transaction';
import { sealedAmong } from './leave-out-sealed';

/**
 * Which of these files, by their hashes, say something sealed of themselves: a picture and a film name who took
 * them, a document who wrote it, Content Credentials who signed, the manifest of a capture what its page is called. The same bytes say the same
 * wherever they lie, and what was captured together is held back together.
 * @param contents those in whose contents something sealed stands, with the ids of its sources
 * @returns by the hash of each that tells, the ids of the sources
 */
export async function filesThatTell(db: Transaction, hashes: readonly string[], contents: ReadonlyMap<string, readonly string[]>): Promise<Map<string, readonly string[]>> {
  const rows = await db.evidenceFile.findMany({
    where: { hash: { in: [...hashes] } },
    select: { hash: true, metadata: true, credentials: { select: { said: true } }, recording: { select: { said: true } }, views: { select: { metadata: true } } },
  });
  const captures = await db.capture.findMany({ where: { manifestHash: { in: [...hashes] } }, select: { manifest: true, manifestHash: true } });
  const told = [
    ...rows.map(({ hash, ...said }) => ({ hashes: [hash], texts: stringsOf(said) })),
    ...captures.map(({ manifest, manifestHash }) => ({ hashes: [manifestHash!, ...filesOf(manifest)], texts: stringsOf(manifest) })),
  ];
  const sealed = await sealedAmong(db, told.flatMap(({ texts }) => texts));
  const telling = told.flatMap(({ hashes: own, texts }) => {
    const sourceIds = [...texts.flatMap((text) => sealed.get(text) ?? []), ...own.flatMap((hash) => contents.get(hash) ?? [])];
    return sourceIds.length === 0 ? [] : own.map((hash) => [hash, sourceIds] as const);
  });
  const sources = new Map(contents);
  for (const [hash, sourceIds] of telling) sources.set(hash, [...new Set([...(sources.get(hash) ?? []), ...sourceIds])]);
  return sources;
}

function filesOf(manifest: unknown): string[] {
  return captureManifest.parse(manifest).files.map(({ sha256 }) => sha256);
}
