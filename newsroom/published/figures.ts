import { isPictureHash } from '@/editor/identifiers';

/** A picture in a published text, with the words that belong to it. */
export type Figure = { hash: string; alt: string; credit: string; caption: string };

/** The pictures of a published document, in its order; figures without a picture are left out, and each picture stands once. */
export function figuresOf(document: unknown): Figure[] {
  const figures = new Map<string, Figure>();
  for (const { type, attrs, content } of nodesUnder(document)) {
    if (type !== 'figure' || !isLoose(attrs) || !isPictureHash(attrs.picture) || figures.has(attrs.picture)) continue;
    figures.set(attrs.picture, { hash: attrs.picture, alt: wordsOf(attrs.alt), credit: wordsOf(attrs.credit), caption: textIn(content) });
  }
  return [...figures.values()];
}

type Loose = Record<string, unknown>;

function* nodesUnder(node: unknown): Generator<Loose> {
  if (!isLoose(node)) return;
  yield node;
  if (Array.isArray(node.content)) for (const child of node.content) yield* nodesUnder(child);
}

function textIn(content: unknown): string {
  return [...nodesUnder({ content })].map(({ text }) => wordsOf(text)).join('').trim();
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
