/**
 * The process that meets the internet. It is begun with an empty environment, so it knows no database and no secret; it
 * reads its order from standard input, writes files into the folder it stands in, and says how far it is, a line of JSON
 * each time.
 */
import { text } from 'node:stream/consumers';
import { refusalOf } from './door';
import { type CaptureOrder, checkLink, takeCapture } from './take-capture';

const say = (word: unknown) => process.stdout.write(`${JSON.stringify(word)}\n`);

// Whatever the browser writes for itself lies in this folder too, and goes with it.
process.env.TMPDIR = process.cwd();
try {
  const { what, ...order } = JSON.parse(await text(process.stdin)) as CaptureOrder & { what: 'capture' | 'check' };
  if (what === 'check') {
    say({ checked: await checkLink(order) });
  } else {
    await takeCapture(order, process.cwd(), (progress) => say({ progress }));
    say({ done: true });
  }
} catch (error) {
  say({ failed: refusalOf(error) ?? 'The host did not answer.' });
}
process.exit(0);
