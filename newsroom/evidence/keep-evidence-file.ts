import { keepFile, keepFileAt } from '@/platform/storage';
import type { EvidenceFileRole, Prisma } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';
import { recordCustody } from './custody';

/** Bytes in hand, the path of a file on this machine, or what storage has taken in already; sizes in bytes. */
export type FileContent = { bytes: Uint8Array } | { path: string } | { hash: string; size: number };

export type KeptEvidenceFile = { id: string; hash: string; size: number };

type FileToKeep = FileContent & {
  /** Drawn anew where it is not given. */
  id?: string;
  evidenceId: string;
  role: EvidenceFileRole;
  mediaType: string;
  /** As it may be shown; see `cleanFileName` for names from outside. */
  name: string;
  personId: string | null;
  at: Date;
  looks?: { width: number; height: number };
  perceptualHash?: bigint | null;
  metadata?: Prisma.InputJsonObject | null;
  viewOfId?: string;
};

/** The roles in which a file is what a claim rests on, rather than something made of it. */
const decisive: readonly EvidenceFileRole[] = ['original', 'manifest'];

/**
 * Keeps a file in storage under its SHA-256, as part of a piece of evidence, and notes it in the chain of custody.
 * The same bytes in the same role are kept once.
 */
export async function keepEvidenceFile(db: Transaction, file: FileToKeep): Promise<KeptEvidenceFile> {
  const { evidenceId, role, mediaType, name, personId, at, looks, perceptualHash = null, metadata, viewOfId = null } = file;
  const { hash, size } = await keep(file);
  await db.$queryRaw`SELECT 1 FROM desk.evidence WHERE id = ${evidenceId}::uuid FOR NO KEY UPDATE`;
  const known = await db.evidenceFile.findUnique({ where: { evidenceId_role_hash: { evidenceId, role, hash } }, select: { id: true } });
  if (decisive.includes(role)) await db.evidence.update({ where: { id: evidenceId }, data: { fileHash: hash } });
  if (known) return { id: known.id, hash, size };
  const { id } = await db.evidenceFile.create({
    data: {
      ...(file.id ? { id: file.id } : {}),
      evidenceId,
      role,
      hash,
      size,
      mediaType,
      name,
      width: looks?.width ?? null,
      height: looks?.height ?? null,
      perceptualHash,
      ...(metadata ? { metadata } : {}),
      viewOfId,
      addedById: personId,
      addedAt: at,
    },
    select: { id: true },
  });
  // An original is called what somebody called it; everything else what we call it.
  const facts = { fileId: id, role, hash, size, mediaType };
  const named = role === 'original' ? { data: facts, said: { name } } : { data: { ...facts, name } };
  await recordCustody(db, { evidenceId, action: 'file added', personId, ...named, at });
  return { id, hash, size };
}

async function keep(content: FileContent): Promise<{ hash: string; size: number }> {
  if ('hash' in content) return { hash: content.hash, size: content.size };
  if ('path' in content) return keepFileAt(content.path);
  return { hash: await keepFile(content.bytes), size: content.bytes.byteLength };
}
