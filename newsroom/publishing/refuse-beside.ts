import { refuse } from '../refusal';
import { refuseSealed } from '../sealed/refuse-sealed';
import type { Transaction } from '../transaction';
import { type PublishRequest, toldBeside } from './publish-input';

/**
 * Refuses what may not go out beside a text: words that hold something sealed, and a correction of a claim that the
 * story never made. Asked when an hour is chosen too, so that nobody learns of it at that hour.
 */
export async function refuseBeside(db: Transaction, request: PublishRequest): Promise<void> {
  const { storyId, corrections } = request;
  await refuseSealed(db, toldBeside(request).map(({ text }) => ({ surface: 'what readers would be told beside the text', text })));
  const corrected = [...new Set(corrections.flatMap(({ claimId }) => claimId ?? []))];
  if (corrected.length === 0) return;
  const made = await db.claim.count({ where: { id: { in: corrected }, appearances: { some: { storyId } } } });
  if (made < corrected.length) refuse('not_found', 'The corrected claim does not belong to this story.');
}
