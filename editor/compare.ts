import type { Pair } from './align';
import { align } from './align';
import { blockLanguage } from './block-language';
import { canonicalJson } from './canonical-json';
import type { Run } from './changed-words';
import { changedWords } from './changed-words';
import type { AnyDocument } from './document';
import { jsonOf, nodeOf, joinText } from './document';
import type { SurfaceKind, Tier } from './surfaces';
import { surfacesOf } from './surfaces';

/**
 * One block in a comparison. `restyled`: the words are the same, but kind, emphasis, links, languages, line of picture or claims are
 * not. `kind` is what the block is now, or was when it is removed; so is `language`, given when a whole block is in another
 * than the story's.
 */
export type BlockChange = {
  tier: Tier;
  kind: SurfaceKind | 'picture' | 'alt' | 'credit';
  status: 'same' | 'changed' | 'restyled' | 'added' | 'removed';
  runs: Run[];
  language?: string;
};

/** What changed between two documents, block by block in reading order. `changed` is false when nothing at all did. */
export type Comparison = { changed: boolean; blocks: BlockChange[] };

type Block = Pick<BlockChange, 'tier' | 'kind' | 'language'> & { text: string; words: string[]; style: string };

/** How alike two blocks must be, from 0 to 1, to be shown as one block that changed. */
const alikeEnough = 0.35;

/** Compares two documents word by word, for a screen. Blocks with the same words are matched first, then those most alike. */
export function compareDocuments(before: AnyDocument, after: AnyDocument): Comparison {
  const old = blocksOf(before);
  const now = blocksOf(after);
  const blocks = pairBlocks(old, now).map((pair) => blockChange(old[pair.before], now[pair.after]));
  return { changed: blocks.some(({ status }) => status !== 'same'), blocks };
}

/** Whether two documents are the same to the last mark. */
export function sameDocument(a: AnyDocument, b: AnyDocument): boolean {
  const [first, second] = [a, b].map((document) => canonicalJson(jsonOf(joinText(nodeOf(document)))));
  return first === second;
}

function blocksOf(document: AnyDocument): Block[] {
  return surfacesOf(document).flatMap(({ tier, kind, text, node }): Block[] => {
    const language = blockLanguage(node) ?? undefined;
    const { attrs, ...inside } = jsonOf(joinText(node)) as { attrs?: object };
    const block = (blockKind: Block['kind'], words: string, style: string): Block => ({
      tier,
      kind: blockKind,
      text: words,
      words: words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
      style,
      ...(language !== undefined && words === text && { language }),
    });
    if (kind !== 'caption') return [block(kind, text, canonicalJson([kind, attrs ?? {}, inside]))];
    const { picture, alt, credit } = node.attrs as { picture: string | null; alt: string; credit: string };
    const caption = block(kind, text, canonicalJson(inside));
    return [block('picture', picture ?? '', ''), caption, block('alt', alt, ''), block('credit', credit, '')];
  });
}

function pairBlocks(old: Block[], now: Block[]): Pair[] {
  const sameWords = (a: Block, b: Block) => (isField(a, b) || (a.text === b.text && comparable(a, b)) ? 1 : 0);
  const pairs = align(old, now, sameWords);
  const paired: Pair[] = [];
  let gap: Pair[] = [];
  const closeGap = () => {
    const [lost, gained] = [gap.filter(({ after }) => after < 0), gap.filter(({ before }) => before < 0)];
    for (const { before, after } of align(lost, gained, (a, b) => likeness(old[a.before]!, now[b.after]!))) {
      paired.push({ before: lost[before]?.before ?? -1, after: gained[after]?.after ?? -1 });
    }
    gap = [];
  };
  for (const pair of pairs) {
    if (pair.before < 0 || pair.after < 0) {
      gap.push(pair);
    } else {
      closeGap();
      paired.push(pair);
    }
  }
  closeGap();
  return paired;
}

function isField(a: Block, b: Block): boolean {
  return a.kind === b.kind && ['headline', 'standfirst', 'dateline'].includes(a.kind);
}

function comparable(a: Block, b: Block): boolean {
  return a.tier === b.tier && (a.tier !== 'caption' || a.kind === b.kind);
}

function likeness(a: Block, b: Block): number {
  if (!comparable(a, b)) return 0;
  if (a.kind === 'alt' || a.kind === 'credit' || a.kind === 'picture') return 1;
  const share = (2 * commonWords(a.words, b.words)) / Math.max(1, a.words.length + b.words.length);
  return share >= alikeEnough ? share : 0;
}

function commonWords(first: readonly string[], second: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  return second.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}

function blockChange(old: Block | undefined, now: Block | undefined): BlockChange {
  const { tier, kind, language } = (now ?? old)!;
  const block = { tier, kind, ...(language !== undefined && { language }) };
  if (!old || !now) {
    const text = (now ?? old)!.text;
    const runs: Run[] = text === '' ? [] : [{ kind: now ? 'added' : 'removed', text }];
    return { ...block, status: now ? 'added' : 'removed', runs };
  }
  const runs = changedWords(old.text, now.text);
  if (old.text !== now.text) return { ...block, status: 'changed', runs };
  return { ...block, status: old.style === now.style ? 'same' : 'restyled', runs };
}
