/**
 * How long the gate takes over a long story: 3,000 words and 60 claims, warm.
 * `evaluate` is the rules alone; `read and evaluate` adds reading the document, as the server does with every save.
 */
import { parseArgs } from 'node:util';
import { readDocument, type Reading, wordCount } from '@/editor/reading';
import { evaluateGate } from '@/newsroom/gate/evaluate';
import type { GateSubject } from '@/newsroom/gate/finding';
import { measure, ms, report } from './measure';
import { longClaims, longDocument } from './story-of-3000-words';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '300' } } });
const rounds = Number(values.rounds);

const subject = (reading: Reading): GateSubject => ({
  reading,
  claims: longClaims,
  openQueries: [],
  sealedMatches: [],
  writerIds: ['mina'],
  now: '2021-07-14T12:00:00.000Z',
});

const reading = readDocument(longDocument);
const found = evaluateGate(subject(reading)).length;

/** Each round has an input of its own, so that nothing remembered from an earlier round helps. */
const fresh = Array.from({ length: rounds + 50 }, () => structuredClone(reading));
const evaluate = await measure(rounds, () => evaluateGate(subject(fresh.pop()!)), 50);
const whole = await measure(rounds, () => evaluateGate(subject(readDocument(longDocument))), 50);

report(
  `The gate on ${wordCount(longDocument)} words and ${longClaims.length} claims: ${found} findings, ${rounds} rounds`,
  ['', 'p50', 'p95'],
  [
    ['evaluate', ms(evaluate.p50), ms(evaluate.p95)],
    ['read and evaluate', ms(whole.p50), ms(whole.p95)],
  ],
);
