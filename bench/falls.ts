/**
 * What it takes for a claim in a thousand live stories, their translations and what waits for its hour to fall, in a newsroom
 * with a million appearances: finding them, the command of whoever found it out, the word to every process, and the
 * corrections that are prepared behind.
 */
import './own-settings';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { assessClaim } from '@/newsroom/claims/assess-claim';
import { scheduledOn } from '@/newsroom/falls/hold-scheduled';
import { prepareWave } from '@/newsroom/falls/prepare-wave';
import { storiesReached } from '@/newsroom/falls/stories-reached';
import { system } from '@/newsroom/people/actor';
import { addresses, deskDatabase } from '@/platform/database';
import { publicChangesChannel } from '@/platform/public-changes';
import { measure, ms, report } from './measure';
import { fillLedger, ledgerOf } from './million-appearances';
import { inTemporaryNewsroom } from './temporary-newsroom';

const { values } = parseArgs({ options: { stories: { type: 'string', default: '20000' }, rounds: { type: 'string', default: '100' } } });
const ledger = ledgerOf(Number(values.stories));
const rounds = Number(values.rounds);

/** What is not reached as it lies there is no matter of time. */
function all(what: string, found: number, there: number): string {
  if (found !== there) throw new Error(`Of ${there} ${what} ${found} were reached.`);
  return found.toLocaleString('en');
}

await inTemporaryNewsroom({ durable: true }, async ({ ownerUrl }) => {
  const claimId = await fillLedger(ownerUrl, ledger);
  const reached = () => deskDatabase().$transaction((db) => storiesReached(db, [claimId]));
  const scheduled = () => deskDatabase().$transaction((db) => scheduledOn(db, claimId));
  const finding = await measure(rounds, reached);
  const findingScheduled = await measure(rounds, scheduled);
  const live = await reached();
  const byTranslation = live.filter((story) => story.byTranslation).length;
  const stating = all('live stories', live.length - byTranslation, ledger.stating);
  const translations = all('translations', byTranslation, ledger.translations);
  const scheduledThere = ledger.scheduled + ledger.scheduledTranslations;
  const waiting = all('publications', (await scheduled()).length, scheduledThere);

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
  const ofWave = { waveId: wave.id };
  const corrections = all('corrections', await deskDatabase().preparedCorrection.count({ where: ofWave }), ledger.stating);
  const held = all('publications', await deskDatabase().scheduledPublication.count({ where: { ...ofWave, ending: 'held' } }), scheduledThere);
  const byHand = all('tasks', await deskDatabase().task.count({ where: { ...ofWave, reason: { contains: 'found by hand' } } }), ledger.translations);

  report(
    `A claim falls, among ${ledger.appearances.toLocaleString('en')} appearances`,
    ['', 'how many', 'time'],
    [
      ['live stories that state it, and their translations, found, p50', `${stating} + ${translations}`, ms(finding.p50)],
      ['the same, p95', '', ms(finding.p95)],
      ['publications that wait for their hour, found, p50', waiting, ms(findingScheduled.p50)],
      ['the same, p95', '', ms(findingScheduled.p95)],
      ['the whole command: tasks, labels, banner, holding', `${held} held`, ms(commanded)],
      ['from its beginning until another process hears', '', ms(propagated)],
      ['corrections prepared behind it', corrections, ms(prepared)],
      ['translations whose passages are to be found by hand', byHand, ''],
    ],
  );
});
