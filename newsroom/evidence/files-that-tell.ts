import { captureManifest } from '../capture/manifest';
import { stringsOf } from '../sealed/strings-of';
import type { Transaction } from '../transaction';
import { sealedAmong } from './leave-out-sealed';

/**
 * Which of these files, by their hashes, say something sealed of themselves: a picture and a film name who took
 * them, a document who wrote it, Content Credentials who signed, the manifest of a capture what its page is called. The same bytes say the same
 * wherever they lie, and what was captured together is held back together.
 * @param contents those in whose contents something sealed stands
 */
export async function filesThatTell(db: Transaction, hashes: readonly string[], contents: ReadonlySet<string>): Promise<Set<string>> {
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
  const telling = told.filter(({ hashes: own, texts }) => texts.some((text) => sealed.has(text)) || own.some((hash) => contents.has(hash)));
  return new Set([...contents, ...telling.flatMap((each) => each.hashes)]);
}

function filesOf(manifest: unknown): string[] {
  return captureManifest.parse(manifest).files.map(({ sha256 }) => sha256);
}
