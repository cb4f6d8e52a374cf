/**
 * The process that draws a document. It is begun with an empty environment and has no more than the bytes of one file, on
 * standard input. It answers with a line of JSON and then, where it drew something, with bare pixels: who asked opens no
 * file that this process made.
 */
import { buffer } from 'node:stream/consumers';
import type { DrawnPages } from './draw-pages';

/** What is answered first: what was drawn, or why nothing was. */
export type DrawingAnswer = Omit<DrawnPages, 'pixels'> | { failed: 'password' | 'damaged' | 'late' };

const bytes = await buffer(process.stdin);
const drawing = await import('./draw-pages');
const reader = await import('./open-document');
try {
  const { pixels, ...said } = await drawing.drawPages(bytes);
  answer(said, pixels);
} catch (error) {
  const isLocked = error instanceof Error && /password/i.test(error.message);
  answer({ failed: isLocked ? 'password' : reader.wantedTooMuch ? 'late' : 'damaged' }, new Uint8Array());
}

function answer(said: DrawingAnswer, pixels: Uint8Array): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
  process.stdout.write(pixels, () => process.exit(0));
}
