/**
 * The process that draws a document. It is begun with an empty environment and has no more than the bytes of one file, on
 * standard input. It answers with a line of JSON and then, where it drew something, with bare pixels: who asked opens no
 * file that this process made.
 */
import { buffer } from 'node:stream/consumers';
import type { DrawnPages } from './draw-pages';

/** What is answered first: what was drawn, or why nothing was. */
export type DrawingAnswer = Omit<DrawnPages, 'pixels'> | { failed: 'password' | 'damaged' };

const bytes = await buffer(process.stdin);
try {
  const { drawPages } = await import('./draw-pages');
  const { pixels, ...said } = await drawPages(bytes);
  answer(said, pixels);
} catch (error) {
  answer({ failed: error instanceof Error && /password/i.test(error.message) ? 'password' : 'damaged' }, new Uint8Array());
}

function answer(said: DrawingAnswer, pixels: Uint8Array): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
  process.stdout.write(pixels, () => process.exit(0));
}
