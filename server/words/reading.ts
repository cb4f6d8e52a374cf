/**
 * The process that reads the words of a document or a packed file. It is begun with an empty environment and has no more
 * than the bytes of one file, on standard input. It answers with the texts it finds, a zero after each, and ends with what
 * it made of the file.
 */
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { endings } from './endings';

const bytes = await buffer(process.stdin);
const { wordsIn } = await import('./words-in');
const words = wordsIn(bytes);
try {
  let next = await words.next();
  for (; !next.done; next = await words.next()) {
    if (!process.stdout.write(next.value)) await once(process.stdout, 'drain');
  }
  end(next.value ? endings.whole : endings['in part']);
} catch {
  end(endings['not at all']);
}

function end(code: number): void {
  process.stdout.write('', () => process.exit(code));
}
