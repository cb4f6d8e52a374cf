import type { Node } from '@tiptap/pm/model';
import type { AnyDocument } from './document';
import { nodeOf } from './document';

/** How prominently words stand before a reader. */
export type Tier = 'headline' | 'standfirst' | 'dateline' | 'body' | 'caption';

/** What kind of block words stand in. */
export type SurfaceKind = Tier | 'paragraph' | 'heading' | 'listItem' | 'quotation';

/**
 * One block of words as a reader meets it. `text` has a newline for each line break, so offset `n` of it is always
 * position `pos + n` of the document.
 */
export type Surface = { tier: Tier; kind: SurfaceKind; pos: number; text: string; node: Node };

/** The blocks of words of a document, empty ones too, in reading order: headline, standfirst, dateline, body with captions. */
export function surfacesOf(document: AnyDocument): Surface[] {
  const surfaces: Surface[] = [];
  nodeOf(document).descendants((node, position, parent) => {
    if (!node.isTextblock) return true;
    const pos = position + 1;
    surfaces.push({ tier: tierOf(node), kind: kindOf(node, parent), pos, text: textOf(node), node });
    return false;
  });
  return surfaces;
}

/** The words of one block, with a newline for each line break. */
export function textOf(node: Node): string {
  return node.textBetween(0, node.content.size, undefined, '\n');
}

function tierOf({ type: { name } }: Node): Tier {
  if (name === 'headline' || name === 'standfirst' || name === 'dateline') return name;
  return name === 'figure' ? 'caption' : 'body';
}

function kindOf(node: Node, parent: Node | null): SurfaceKind {
  const tier = tierOf(node);
  if (tier !== 'body') return tier;
  if (node.type.name === 'heading') return 'heading';
  if (parent?.type.name === 'listItem') return 'listItem';
  return parent?.type.name === 'blockquote' ? 'quotation' : 'paragraph';
}

/** A run of words that one claim covers: offsets in the text of the surface. */
export type Passage = { id: string; from: number; to: number; exact: string };

/** The passages of a surface that claims cover, in the order they begin; text nodes side by side count as one passage. */
export function passagesOf({ node, text }: Surface): Passage[] {
  const passages: Passage[] = [];
  const open = new Map<string, Passage>();
  node.forEach((child, from) => {
    const to = from + child.nodeSize;
    for (const mark of child.marks) {
      if (mark.type.name !== 'claim') continue;
      const id = String(mark.attrs.id);
      const running = open.get(id);
      if (running?.to === from) {
        running.to = to;
      } else {
        const passage = { id, from, to, exact: '' };
        open.set(id, passage);
        passages.push(passage);
      }
    }
  });
  return passages.map((passage) => ({ ...passage, exact: text.slice(passage.from, passage.to) }));
}
