import { setTimeout as sleep } from 'node:timers/promises';
import { endExpiredGrants } from '../newsroom/anonymity/end-expired-grants';
import { verifyDueEvidence } from '../newsroom/evidence/verify-due-evidence';
import { prepareWave, prepareWhatIsDue } from '../newsroom/falls/prepare-wave';
import { recogniseOldPictures } from '../newsroom/pictures/recognise-old-pictures';
import { keepAllSearchEntriesOf } from '../newsroom/publishing/keep-search-entries-of';
import { askDueLinks } from '../newsroom/capture/ask-due-links';
import { reviveSilentCaptures } from '../newsroom/capture/under-way';
import { dropSealedObject } from '../newsroom/sealed/drop-sealed-object';
import { publishAtItsHour, publishDue } from '../newsroom/scheduling/publish-due';
import { addresses } from '../platform/database';
import { log } from '../platform/log';
import { now } from '../platform/clock';
import { type JobHandler, workOnJobs } from '../platform/work-on-jobs';
import { drawDocument } from './documents/draw-document';
import { readCredentials } from './credentials/read-credentials';
import { readRecording } from './recordings/read-recording';
import { abandonCaptures, workOnCapture, workOnLinkCheck } from './capture/capture-job';

/** What this process does when a job of that name is its turn. */
const handlers: Record<string, JobHandler> = {
  'publish-scheduled': ({ scheduledId }) => publishAtItsHour(scheduledId ?? ''),
  'prepare-corrections': ({ waveId }) => prepareWave(waveId ?? ''),
  'drop-sealed-object': ({ object }) => dropSealedObject(object ?? ''),
  'keep-search-entries': ({ claimId }) => keepAllSearchEntriesOf(claimId ?? ''),
};

/** What may take minutes has workers of its own, so that a publication never waits behind a capture. */
const slowHandlers: Record<string, JobHandler> = {
  'capture-link': ({ captureId }) => workOnCapture(captureId ?? ''),
  'check-link': ({ evidenceId }) => workOnLinkCheck(evidenceId ?? '', { askedByHand: true }),
  'ask-links': async () => void (await askDueLinks(now())),
  'verify-evidence': async () => void (await verifyDueEvidence()),
  'read-credentials': ({ fileId }) => readCredentials(fileId ?? ''),
  'read-recording': ({ fileId }) => readRecording(fileId ?? ''),
  'draw-document': ({ fileId }) => drawDocument(fileId ?? ''),
  'recognise-pictures': async () => void (await recogniseOldPictures()),
  'look-at-link': ({ evidenceId }) => workOnLinkCheck(evidenceId ?? '', { askedByHand: false }),
};

/** What nobody asks for: a crontab, in UTC. */
const times = [
  '*/10 * * * * ask-links ?max=1',
  '*/10 1-5 * * * verify-evidence ?max=1&priority=20',
  '7 * * * * recognise-pictures ?max=1&priority=20',
].join('\n');

/** What is looked for in the database itself: the jobs of a worker that was killed lie locked for hours. */
const dueWork = [publishDue, endExpiredGrants, prepareWhatIsDue, () => reviveSilentCaptures(now())];

/** How often to look, in milliseconds. */
const interval = 60_000;

/** Takes its share of the newsroom's jobs until it is stopped. */
export function openJobs(): { stop(): Promise<void> } {
  const workers = [workOnJobs(addresses().desk, handlers), workOnJobs(addresses().desk, slowHandlers, times)];
  const stopping = new AbortController();
  const looking = lookForDueWork(stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      abandonCaptures();
      await Promise.all([...workers.map((each) => each.stop()), looking]);
    },
  };
}

async function lookForDueWork(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const look of dueWork) await look().catch((error: unknown) => log.warn({ err: error }, 'due work could not be looked for'));
    await sleep(interval, undefined, { signal }).catch(() => undefined);
  }
}
