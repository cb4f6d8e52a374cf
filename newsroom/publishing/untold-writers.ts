import type { CommandContext } from '../command';
import type { Transaction } from '../transaction';

/** Writes down who had a hand in a claim. What readers do not have goes to them through a publication, and its second person. */
export async function noteWriter({ db, actor, at }: Pick<CommandContext, 'db' | 'actor' | 'at'>, claimId: string): Promise<void> {
  if (actor.kind !== 'person') return;
  await db.$executeRaw`
    INSERT INTO desk.untold_writers ("claimId", "personId", at)
      SELECT id, ${actor.id}::uuid, ${at}::timestamptz FROM published.claims WHERE id = ${claimId}::uuid
    ON CONFLICT ("claimId", "personId") DO UPDATE SET at = excluded.at`;
}

/** Who had a hand in a claim since readers were last told all of it, by id. */
export async function untoldWriters(db: Transaction, claimId: string): Promise<string[]> {
  const writers = await db.untoldWriter.findMany({ where: { claimId }, select: { personId: true } });
  return writers.map(({ personId }) => personId);
}

/** Readers are told all of these claims: nothing that anybody wrote of them waits. */
export async function forgetWriters(db: Transaction, claimIds: readonly string[]): Promise<void> {
  if (claimIds.length > 0) await db.untoldWriter.deleteMany({ where: { claimId: { in: [...claimIds] } } });
}
