import type { DocumentJson, MarkJson, NodeJson } from '../document';

/** Words, plain or marked. */
export type Words = string | NodeJson | NodeJson[];

/**
 * A small document in a few words: `doc(headline('Crossing falls'), body(p('They say ', claim(claimId(1), 'it fell'), '.')))`.
 * Fields that are not given are empty.
 */
export function doc(...fields: NodeJson[]): DocumentJson {
  const field = (type: string, empty: NodeJson) => fields.find((node) => node.type === type) ?? empty;
  return {
    type: 'doc',
    content: [
      field('headline', headline()),
      field('standfirst', standfirst()),
      field('dateline', dateline()),
      field('body', body()),
    ],
  };
}

export const headline = (...words: Words[]): NodeJson => block('headline', words);
export const standfirst = (...words: Words[]): NodeJson => block('standfirst', words);
export const dateline = (...words: Words[]): NodeJson => block('dateline', words);
export const body = (...blocks: NodeJson[]): NodeJson => ({ type: 'body', content: blocks.length > 0 ? blocks : [p()] });

export const p = (...words: Words[]): NodeJson => block('paragraph', words);
export const h2 = (...words: Words[]): NodeJson => ({ ...block('heading', words), attrs: { level: 2 } });
export const h3 = (...words: Words[]): NodeJson => ({ ...block('heading', words), attrs: { level: 3 } });
export const quotation = (...blocks: NodeJson[]): NodeJson => ({ type: 'blockquote', content: blocks });
export const bullets = (...items: NodeJson[]): NodeJson => ({ type: 'bulletList', content: items });
export const numbers = (...items: NodeJson[]): NodeJson => ({ type: 'orderedList', attrs: { start: 1 }, content: items });
export const item = (...blocks: NodeJson[]): NodeJson => ({ type: 'listItem', content: blocks });
export const br = (): NodeJson => ({ type: 'hardBreak' });

/** A picture with its caption. */
export function figure(
  attrs: { picture?: string | null; alt?: string; credit?: string; width?: number | null; height?: number | null },
  ...caption: Words[]
): NodeJson {
  const all = { picture: null, alt: '', credit: '', width: null, height: null, ...attrs };
  return { ...block('figure', caption), attrs: all };
}

export const bold = (...words: Words[]): NodeJson[] => marked({ type: 'bold' }, words);
export const italic = (...words: Words[]): NodeJson[] => marked({ type: 'italic' }, words);
export const link = (href: string, ...words: Words[]): NodeJson[] => marked({ type: 'link', attrs: { href } }, words);
export const claim = (id: string, ...words: Words[]): NodeJson[] => marked({ type: 'claim', attrs: { id } }, words);

export const language = (lang: string, ...words: Words[]): NodeJson[] => marked({ type: 'language', attrs: { lang } }, words);

/** The same valid claim id for the same number. */
export const claimId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function block(type: string, words: Words[]): NodeJson {
  const content = inline(words);
  return content.length > 0 ? { type, content } : { type };
}

function inline(words: Words[]): NodeJson[] {
  return words
    .flatMap((word) => (typeof word === 'string' ? [{ type: 'text', text: word }] : word))
    .filter((node) => node.type !== 'text' || node.text !== '');
}

function marked(mark: MarkJson, words: Words[]): NodeJson[] {
  return inline(words).map((node) => ({ ...node, marks: [...(node.marks ?? []), mark] }));
}
