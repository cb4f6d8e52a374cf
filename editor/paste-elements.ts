import { withoutForbiddenCharacters } from './characters';
import { isClaimId, isPictureHash } from './identifiers';
import { pastedAddress } from './paste-address';

/** An element as it is written anew: its name and its start tag. */
export type Written = { name: string; start: string };

type Attributes = ReadonlyMap<string, string>;

const blocks = new Set('p div h1 h2 h3 h4 h5 h6 ul ol li blockquote figure figcaption'.split(' '));
const partings = new Set(
  'article section header footer main aside nav address pre dd dt dl td th tr table details summary form center'.split(' '),
);
const fields: Record<string, string> = { headline: 'h1', standfirst: 'p', dateline: 'p', body: 'div' };

/** The context a copy from our own editor carries, so that half a list or a paragraph is pasted as what it was. */
const ownContext =
  /^\d{1,2} \d{1,2}(?: -\d{1,2})? \[(?:"(?:body|bulletList|orderedList|listItem|blockquote)",(?:null|\{"start":\d{1,5}\}),?)*\]$/;

/** Whether opening `name` ends an open paragraph. */
export function endsParagraph(name: string): boolean {
  return blocks.has(name) || partings.has(name);
}

/** What a pasted element is written as, outermost first; nothing when only its words are kept. */
export function writtenAs(name: string, attributes: Attributes, keepClaim: (id: string) => boolean): Written[] {
  if (/mso-list:\s*l\d/i.test(attributes.get('style') ?? '') && /^(?:p|h\d)$/.test(name)) return [element('word-item')];
  if (name === 'figure' && !isOwnFigure(attributes)) return [element('div')];
  if (name === 'figure') return [element('figure', figureAttributes(attributes))];
  if (blocks.has(name)) return [element(name, blockAttributes(name, attributes))];
  if (partings.has(name)) return [element('div')];
  return [...linkOf(name, attributes), ...claimOf(attributes, keepClaim), ...emphasisOf(name, attributes)];
}

function element(name: string, attributes: Record<string, string> = {}): Written {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return { name, start: `<${name}${written.join('')}>` };
}

function escapeAttribute(value: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
  return withoutForbiddenCharacters(value).replace(/[&"<>]/g, (character) => entities[character]!);
}

function blockAttributes(name: string, attributes: Attributes): Record<string, string> {
  const field = attributes.get('data-field') ?? '';
  const start = attributes.get('start') ?? '';
  return {
    ...(Object.hasOwn(fields, field) && fields[field] === name ? { 'data-field': field } : {}),
    ...(name === 'ol' && /^\d{1,5}$/.test(start) ? { start } : {}),
    ...contextOf(attributes),
  };
}

function contextOf(attributes: Attributes): Record<string, string> {
  const context = attributes.get('data-pm-slice') ?? '';
  return ownContext.test(context) ? { 'data-pm-slice': context } : {};
}

function isOwnFigure(attributes: Attributes): boolean {
  const picture = attributes.get('data-picture');
  return picture === '' || isPictureHash(picture);
}

function figureAttributes(attributes: Attributes): Record<string, string> {
  const own = ['data-picture', 'data-alt', 'data-credit', 'data-width', 'data-height'];
  return { ...Object.fromEntries(own.map((name) => [name, attributes.get(name) ?? ''])), ...contextOf(attributes) };
}

function linkOf(name: string, attributes: Attributes): Written[] {
  const address = name === 'a' ? pastedAddress(attributes.get('href') ?? '') : null;
  return address === null ? [] : [element('a', { href: address })];
}

function claimOf(attributes: Attributes, keepClaim: (id: string) => boolean): Written[] {
  const id = attributes.get('data-claim');
  return isClaimId(id) && keepClaim(id) ? [element('span', { 'data-claim': id, ...contextOf(attributes) })] : [];
}

function emphasisOf(name: string, attributes: Attributes): Written[] {
  const style = attributes.get('style') ?? '';
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  const slant = /(?:^|;)\s*font-style\s*:\s*(\w+)/i.exec(style)?.[1];
  const isBold = weight ? /^(?:bold|bolder|[6-9]00)$/i.test(weight) : name === 'b' || name === 'strong';
  const isItalic = slant ? /^(?:italic|oblique)$/i.test(slant) : name === 'i' || name === 'em' || name === 'cite';
  return [...(isBold ? [element('strong')] : []), ...(isItalic ? [element('em')] : [])];
}
