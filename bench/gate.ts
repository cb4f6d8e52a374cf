/**
 * How long the gate takes over a long story: 3,000 words and 60 claims, warm. Run with `npx tsx bench/gate.ts`.
 * `evaluate` is the rules alone; `read and evaluate` adds reading the document, as the desk does after a keystroke.
 */
import { body, claim as marked, claimId, doc, headline, p, standfirst } from '@/editor/testing/build';
import { readDocument, wordCount } from '@/editor/reading';
import { evaluateGate } from '@/newsroom/gate/evaluate';
import type { GateSubject } from '@/newsroom/gate/finding';
import { crossingClaims, crossingCopy } from '@/newsroom/gate/testing/crossing';

const claimCount = 60;
const words = 3000;
const rounds = 300;

const plain = crossingCopy.body.map((line) => line.replace(/\[\d+: ([^\]]*)\]/g, '$1').replace(/^## /, ''));
const perParagraph = words / claimCount;

/** Sixty paragraphs of about fifty words; the first sentence of each states a claim. */
const paragraphs = Array.from({ length: claimCount }, (_, n) => {
  const text = plain
    .slice(n % plain.length)
    .concat(plain)
    .join(' ')
    .split(' ')
    .slice(0, perParagraph)
    .join(' ');
  const end = text.indexOf('. ') + 1 || text.length;
  return p(marked(claimId(n + 1), text.slice(0, end)), text.slice(end));
});

const document = doc(
  headline(marked(claimId(1), 'Taliban claim key crossing'), ', Kabul denies'),
  standfirst(marked(claimId(1), 'Militants say they hold the post'), '; officials deny it'),
  body(...paragraphs),
);

const models = crossingClaims();
const subject = (reading: GateSubject['reading']): GateSubject => ({
  reading,
  claims: Array.from({ length: claimCount }, (_, n) => ({
    ...models[n % models.length]!,
    id: claimId(n + 1),
    anchorIds: [claimId(n + 1)],
  })),
  openQueries: [],
  writerIds: ['mina'],
  now: '2021-07-14T12:00:00.000Z',
});

const reading = readDocument(document);
const found = evaluateGate(subject(reading)).length;
console.log(`${wordCount(document)} words, ${claimCount} claims, ${found} findings, ${rounds} rounds`);
report(
  'evaluate',
  () => structuredClone(reading),
  (fresh) => evaluateGate(subject(fresh)),
);
report(
  'read and evaluate',
  () => document,
  (fresh) => evaluateGate(subject(readDocument(fresh))),
);

/** Runs `work` on fresh input each round, so that nothing remembered from an earlier round helps. */
function report<T>(name: string, prepare: () => T, work: (input: T) => unknown): void {
  const times = Array.from({ length: rounds + 50 }, () => {
    const input = prepare();
    const start = performance.now();
    work(input);
    return performance.now() - start;
  })
    .slice(50)
    .sort((a, b) => a - b);
  const at = (share: number) => `${times[Math.floor(times.length * share)]!.toFixed(2)} ms`;
  console.log(`${name}: p50 ${at(0.5)}, p95 ${at(0.95)}`);
}
