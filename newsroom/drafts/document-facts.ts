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

/** Hashes of the pictures that figures show, in the order of the text. */
export function picturesOf(document: DocumentJson): string[] {
  const found: string[] = [];
  const walk = (node: Node) => {
    if (node.type === 'figure' && typeof node.attrs?.picture === 'string') found.push(node.attrs.picture);
    node.content?.forEach(walk);
  };
  walk(document as Node);
  return found;
}
