/**
 * What it takes for a claim in a thousand live stories to fall, in a newsroom with a million appearances: finding the
 * stories, the command of whoever found it out, the word to every process, and the corrections that are prepared behind.
 */
import './own-settings';
import pg from 'pg';
import { assessClaim } from '@/newsroom/claims/assess-claim';
import { prepareWave } from '@/newsroom/falls/prepare-wave';
import { storiesReached } from '@/newsroom/falls/stories-reached';
import { system } from '@/newsroom/people/actor';
import { addresses, deskDatabase } from '@/platform/database';
import { publicChangesChannel } from '@/platform/public-changes';
import { measure, ms, report } from './measure';
import { fillLedger, ledger } from './million-appearances';
import { inTemporaryNewsroom } from './temporary-newsroom';

await inTemporaryNewsroom({ durable: true }, async ({ ownerUrl }) => {
  const claimId = await fillLedger(ownerUrl);
  const found = await measure(100, () => deskDatabase().$transaction((db) => storiesReached(db, [claimId])));

  const listener = new pg.Client({ connectionString: addresses().site });
  listener.on('error', () => undefined);
  await listener.connect();
  await listener.query(`LISTEN ${publicChangesChannel}`);
  const start = performance.now();
  const heard = new Promise<number>((resolve) => listener.once('notification', () => resolve(performance.now() - start)));
  const outcome = await assessClaim(system, { claimId, verification: 'false', method: 'It was shown to be otherwise.' });
  const commanded = performance.now() - start;
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  const propagated = await heard;
  await listener.end();

  const wave = await deskDatabase().wave.findFirstOrThrow({ where: { claimId } });
  const preparing = performance.now();
  await prepareWave(wave.id);
  const prepared = performance.now() - preparing;
  const corrections = await deskDatabase().preparedCorrection.count({ where: { waveId: wave.id } });

  report(
    `A claim of ${ledger.reached} live stories falls, among ${ledger.appearances} appearances`,
    ['', 'time'],
    [
      ['finding the live stories, p50', ms(found.p50)],
      ['finding the live stories, p95', ms(found.p95)],
      ['the whole command: tasks, labels, banner, holding', ms(commanded)],
      ['from its beginning until another process hears', ms(propagated)],
      [`preparing ${corrections} corrections, behind it`, ms(prepared)],
    ],
  );
});
