import type { DocumentJson } from '@/editor/document';

type Node = { type: string; text?: string; attrs?: Record<string, unknown>; content?: Node[] };

function textOf(node: Node): string {
  return node.text ?? (node.content ?? []).map(textOf).join('');
}

function fieldText(document: DocumentJson, type: string): string {
  const field = ((document as Node).content ?? []).find((node) => node.type === type);
  return field ? textOf(field).trim() : '';
}

export function headlineOf(document: DocumentJson): string {
  return fieldText(document, 'headline');
}

export function standfirstOf(document: DocumentJson): string {
  return fieldText(document, 'standfirst');
}

export function datelineOf(document: DocumentJson): string {
  return fieldText(document, 'dateline');
}

/** The figures that show a picture, in the order of the text: its hash, and what is said that it shows. */
export function figuresOf(document: DocumentJson): { picture: string; alt: string }[] {
  const found: { picture: string; alt: string }[] = [];
  const walk = ({ type, attrs, content }: Node) => {
    if (type === 'figure' && typeof attrs?.picture === 'string') found.push({ picture: attrs.picture, alt: String(attrs.alt ?? '') });
    content?.forEach(walk);
  };
  walk(document as Node);
  return found;
}

/** Hashes of the pictures that figures show, in the order of the text. */
export function picturesOf(document: DocumentJson): string[] {
  return figuresOf(document).map(({ picture }) => picture);
}
