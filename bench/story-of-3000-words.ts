import { body, claim as marked, claimId, doc, headline, p, standfirst } from '@/editor/testing/build';
import type { DocumentJson } from '@/editor/document';
import type { GateClaim } from '@/newsroom/gate/finding';
import { crossingClaims, crossingCopy } from '@/newsroom/gate/testing/crossing';

const claimCount = 60;
const words = 3_000;

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

/** The crossing at Spin Boldak, told at a length nobody would print: 3,000 words. */
export const longDocument: DocumentJson = doc(
  headline(marked(claimId(1), 'Taliban claim key crossing'), ', Kabul denies'),
  standfirst(marked(claimId(1), 'Militants say they hold the post'), '; officials deny it'),
  body(...paragraphs),
);

const models = crossingClaims();

/** What each of its paragraphs stands on: 60 claims with their notes. A claim has the id of its mark. */
export const longClaims: GateClaim[] = Array.from({ length: claimCount }, (_, n) => ({
  ...models[n % models.length]!,
  id: claimId(n + 1),
  anchorIds: [claimId(n + 1)],
}));
