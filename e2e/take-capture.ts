/**
 * Captures a page of this machine into a newsroom that is running, in a process of its own: a newsroom in production
 * refuses the allowance by which a host of a test can be asked, so its own worker could never do it. The worker's code does
 * it here, into the same database and the same folder.
 */
import { randomUUID } from 'node:crypto';
import { openHosts } from '../server/capture/testing/local-hosts';

const [evidenceId = '', aside = ''] = process.argv.slice(2);
const ruling = `<!doctype html><title>Ruling 14/2026</title><style>body { font: 20px/1.5 serif; margin: 3rem; max-width: 40rem }</style>
<h1>In the matter of the harbour</h1><p>The court finds for the harbour. ${aside}</p><img src="https://elsewhere.test/seal.png" alt="">`;

const hosts = await openHosts(['court.test'], (request, response) => {
  if (request.url === '/ruling') response.writeHead(200, { 'Content-Type': 'text/html' }).end(ruling);
  else response.writeHead(302, { Location: 'https://court.test/ruling' }).end();
});
process.env.CAPTURE_TEST_ALLOWANCE = JSON.stringify(hosts.allowance);
// Settings are read as modules are loaded, and have to know of the hosts by then.
const { recordCustody } = await import('../newsroom/evidence/custody');
const { closeDatabase, deskDatabase } = await import('../platform/database');
const { workOnCapture } = await import('../server/capture/capture-job');

const captureId = randomUUID();
await deskDatabase().$transaction(async (db) => {
  const { url, createdById: personId } = await db.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
  const at = new Date();
  await db.capture.create({ data: { id: captureId, evidenceId, address: url!, requestedById: personId, requestedAt: at } });
  await recordCustody(db, { evidenceId, action: 'capture asked for', personId, data: { captureId }, at });
});
await workOnCapture(captureId);
await closeDatabase();
await hosts.close();
