import fc from 'fast-check';
import type { DocumentJson, NodeJson } from '../document';
import {
  body,
  bold,
  bullets,
  claim,
  claimId,
  dateline,
  doc,
  figure,
  h2,
  headline,
  item,
  language,
  p,
  quotation,
  standfirst,
} from './build';

const words = fc
  .array(fc.constantFrom('border', 'post', 'the', 'Mr.', 'U.S.', '“No', 'fell,”', 'he', 'said.', 'Why?', 'ولسوالی', '🏳️', 'a'), {
    maxLength: 8,
  })
  .map((list) => list.join(' '));

const run = fc.oneof(
  words,
  words.map((text) => bold(text)),
  fc.tuple(fc.constantFrom('ps', 'fa-AF', 'fr'), words).map(([lang, text]) => language(lang, claim(claimId(1), text), ' ', text)),
  fc.tuple(fc.integer({ min: 1, max: 4 }), words).map(([n, text]) => claim(claimId(n), text)),
);

const runs = fc.array(run, { maxLength: 5 });
const plain = words.map((text) => [text]);
const claims = fc.array(fc.oneof(words, words.map((text) => claim(claimId(1), text))), { maxLength: 3 });

const block: fc.Arbitrary<NodeJson> = fc.oneof(
  runs.map((list) => p(...list)),
  claims.map((list) => h2(...list)),
  runs.map((list) => quotation(p(...list))),
  runs.map((list) => bullets(item(p(...list)), item(p('second')))),
  runs.map((list) => figure({ alt: 'A flag', credit: 'Own' }, ...list)),
);

/** Any small valid document: every kind of block, claims that overlap and repeat, awkward sentences, another script. */
export const anyDocument: fc.Arbitrary<DocumentJson> = fc
  .tuple(claims, claims, plain, fc.array(block, { minLength: 1, maxLength: 5 }))
  .map(([first, second, third, blocks]) =>
    doc(headline(...first), standfirst(...second), dateline(...third), body(...blocks)),
  );
