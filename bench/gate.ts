/**
 * How long the gate takes over a long story: 3,000 words and 60 claims, warm.
 * `evaluate` is the rules alone; `read and evaluate` adds reading the document, as the server does with every save; the last
 * also looks for what is sealed of sources, among 10,000 terms in a database.
 */
import './own-settings';
import { parseArgs } from 'node:util';
import { readDocument, type Reading, wordCount } from '@/editor/reading';
import { evaluateGate } from '@/newsroom/gate/evaluate';
import type { GateSubject } from '@/newsroom/gate/finding';
import { findSealedMatches } from '@/newsroom/sealed/find-sealed-matches';
import { deskDatabase } from '@/platform/database';
import { measure, ms, report } from './measure';
import { sealManyTerms } from './seal-many-terms';
import { longClaims, longDocument } from './story-of-3000-words';
import { inTemporaryNewsroom } from './temporary-newsroom';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '300' } } });
const rounds = Number(values.rounds);
const terms = 10_000;

const subject = (reading: Reading): GateSubject => ({
  reading,
  claims: longClaims,
  unmarked: [],
  saidUnmarked: [],
  formerNames: new Map(),
  around: [],
  pictures: [],
  openQueries: [],
  sealedMatches: [],
  writerIds: ['mina'],
  now: '2021-07-14T12:00:00.000Z',
});

const reading = readDocument(longDocument);
const texts = reading.surfaces.map(({ tier, text }) => ({ surface: tier, text }));
const found = evaluateGate(subject(reading)).length;

/** Each round has an input of its own, so that nothing remembered from an earlier round helps. */
const fresh = Array.from({ length: rounds + 50 }, () => structuredClone(reading));
const evaluate = await measure(rounds, () => evaluateGate(subject(fresh.pop()!)), 50);
const whole = await measure(rounds, () => evaluateGate(subject(readDocument(longDocument))), 50);

await inTemporaryNewsroom({ durable: false }, async () => {
  await sealManyTerms(terms, texts.map(({ text }) => text).join(' '));
  const look = () => deskDatabase().$transaction((db) => findSealedMatches(db, texts.map((each) => ({ ...each }))));
  const looked = await measure(rounds, look, 50);
  const all = await measure(
    rounds,
    async () => {
      const read = readDocument(longDocument);
      await look();
      evaluateGate(subject(read));
    },
    50,
  );
  report(
    `The gate on ${wordCount(longDocument)} words and ${longClaims.length} claims: ${found} findings, ${rounds} rounds`,
    ['', 'p50', 'p95'],
    [
      ['evaluate', ms(evaluate.p50), ms(evaluate.p95)],
      ['read and evaluate', ms(whole.p50), ms(whole.p95)],
      [`look for ${terms.toLocaleString('en')} sealed terms`, ms(looked.p50), ms(looked.p95)],
      ['read, look and evaluate', ms(all.p50), ms(all.p95)],
    ],
  );
});
