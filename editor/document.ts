import { Fragment, Node } from '@tiptap/pm/model';
import { forbiddenCharacter } from './characters';
import { canonicalLanguage } from './language-tag';
import { deepestNesting } from './nesting';
import { documentSchema } from './schema';

/** The value of an attribute of a node or mark. */
export type AttributeJson = string | number | boolean | null;

/** A mark as JSON. */
export type MarkJson = { type: string; attrs?: { [name: string]: AttributeJson } };

/** A node as JSON. */
export type NodeJson = {
  type: string;
  attrs?: { [name: string]: AttributeJson };
  content?: NodeJson[];
  marks?: MarkJson[];
  text?: string;
};

/** A whole story as JSON: what is stored, hashed and sent. */
export type DocumentJson = { type: 'doc'; content: NodeJson[] };

/** A document as JSON or as a node (of any schema made from `documentExtensions`, such as a running editor's). */
export type AnyDocument = DocumentJson | Node;

export type ParsedDocument =
  | { ok: true; document: Node; json: DocumentJson }
  | { ok: false; sentence: string };

/** The largest document that is kept, in bytes of its JSON. */
export const largestDocument = 2 * 1024 * 1024;

/**
 * Reads a document that comes from outside, whatever was sent. Refuses, with a sentence for the writer: more than 2 MB,
 * more than twelve levels, nodes, marks, attributes or arrangements that the contract does not know, links other than
 * http, https and mailto, languages that have no tag, control characters, bidirectional overrides, lone surrogates. Never throws. The `json` it
 * returns is the normal form: adjoining words with the same marks are one text node, every attribute is present, every
 * language is written the one canonical way.
 */
export function parseDocument(json: unknown): ParsedDocument {
  try {
    const sentence = refusalOf(json);
    if (sentence) return { ok: false, sentence };
    const sent = Node.fromJSON(documentSchema, json);
    sent.check();
    const document = joinText(withCanonicalLanguages(sent));
    const normal = jsonOf(document);
    const size = new TextEncoder().encode(JSON.stringify(normal)).length;
    if (size > largestDocument) return { ok: false, sentence: tooLarge };
    return { ok: true, document, json: normal };
  } catch (error) {
    return { ok: false, sentence: error instanceof RangeError ? arrangementSentence(error) : notADocument };
  }
}

/** `document` as a node. Throws a RangeError when it does not follow the contract; use `parseDocument` at the border. */
export function nodeOf(document: AnyDocument): Node {
  return document instanceof Node ? document : Node.fromJSON(documentSchema, document);
}

/** `document` as plain JSON: its objects have ordinary prototypes, so that every serialiser takes them. */
export function jsonOf(document: Node): DocumentJson {
  return JSON.parse(JSON.stringify(document.toJSON())) as DocumentJson;
}

/** `node` with adjoining text of equal marks joined, everywhere in it. */
export function joinText(node: Node): Node {
  return node.isLeaf ? node : node.copy(Fragment.fromArray(node.children.map(joinText)));
}

/** `node` with each language named the one way: browsers do not agree on the canonical form of every tag. */
function withCanonicalLanguages(node: Node): Node {
  const marks = node.marks.map((mark) =>
    mark.type.name === 'language' ? mark.type.create({ lang: canonicalLanguage(mark.attrs.lang) }) : mark,
  );
  const named = node.marks.length > 0 ? node.mark(marks) : node;
  return named.isLeaf ? named : named.copy(Fragment.fromArray(named.children.map(withCanonicalLanguages)));
}

const notADocument = 'This is not a document that Stet can read.';
const tooLarge = 'This text is larger than 2 MB and cannot be saved; shorten it or split it into two stories.';
const tooDeep = 'Lists or quotations in this text stand too deep inside one another; move them out by a level.';

/**
 * Why `json` cannot even be built, or null. It walks without recursion and counts as it goes, so that neither depth nor
 * size (nor a value that contains itself) can exhaust the server; after it, every value has the shape of `NodeJson`.
 */
function refusalOf(json: unknown): string | null {
  if (!isRecord(json) || json.type !== 'doc') return notADocument;
  const waiting: { node: unknown; depth: number }[] = [{ node: json, depth: 1 }];
  let size = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > deepestNesting) return tooDeep;
    const sentence = nodeRefusal(node);
    if (sentence) return sentence;
    const { text = '', content = [], attrs = {}, marks = [] } = node as NodeJson;
    const attributes = [attrs, ...marks.map((mark) => mark.attrs ?? {})].flatMap((values) => Object.values(values));
    size += 16 + text.length + attributes.reduce<number>((sum, value) => sum + String(value).length, 0);
    if (size + content.length * 16 > largestDocument) return tooLarge;
    const characters = [text, ...attributes].map((value) => characterRefusal(value)).find(Boolean);
    if (characters) return characters;
    for (const child of content) waiting.push({ node: child, depth: depth + 1 });
  }
  return null;
}

function nodeRefusal(node: unknown): string | null {
  if (!isRecord(node) || typeof node.type !== 'string') return notADocument;
  const type = documentSchema.nodes[node.type];
  if (!type) return `This text holds ${named(node.type)}, a kind of passage that Stet does not keep.`;
  if (!hasOnly(node, ['type', 'attrs', 'content', 'marks', 'text'])) return notADocument;
  const hasWords = typeof node.text === 'string' && node.text !== '' && !('content' in node);
  if (type.isText ? !hasWords : 'text' in node) return notADocument;
  if ('content' in node && !Array.isArray(node.content)) return notADocument;
  if ('marks' in node && !(type.isInline && Array.isArray(node.marks) && node.marks.length <= 64)) return notADocument;
  if (!hasAttributes(node.attrs, type.spec.attrs)) return unknownDetail(node.type);
  for (const mark of (node.marks as unknown[] | undefined) ?? []) {
    if (!isRecord(mark) || typeof mark.type !== 'string' || !hasOnly(mark, ['type', 'attrs'])) return notADocument;
    const markType = documentSchema.marks[mark.type];
    if (!markType) return `Words in this text are marked as ${named(mark.type)}, which Stet does not keep.`;
    if (!hasAttributes(mark.attrs, markType.spec.attrs)) return unknownDetail(mark.type);
  }
  return null;
}

function unknownDetail(type: string): string {
  return `This text holds ${named(type)} with a detail that Stet does not keep.`;
}

function characterRefusal(value: unknown): string | null {
  const found = typeof value === 'string' ? forbiddenCharacter(value) : null;
  if (!found) return null;
  const before = (value as string).slice(0, found.index).trim().slice(-24);
  return `This text holds ${found.name}${before === '' ? '' : ` after “${before}”`}; delete it and type the words again.`;
}

/** A RangeError of ProseMirror in a person's words; those of our own attributes are sentences already. */
function arrangementSentence({ message }: RangeError): string {
  if (/^[A-Z].*\.$/.test(message)) return message;
  return 'The parts of this text are not arranged as a story: headline, standfirst, dateline and body, each once.';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: Record<string, unknown>, names: string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}

function hasAttributes(attrs: unknown, known: object = {}): boolean {
  if (attrs === undefined) return true;
  if (!isRecord(attrs) || !hasOnly(attrs, Object.keys(known))) return false;
  return Object.values(attrs).every((value) => value === null || ['string', 'number', 'boolean'].includes(typeof value));
}

/** The name of something unknown, when it is safe to repeat. */
function named(type: string): string {
  return /^[A-Za-z][\w-]{0,31}$/.test(type) ? `“${type}”` : 'something';
}
