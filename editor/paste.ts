import { withoutForbiddenCharacters } from './characters';
import { characterOf, htmlTokens } from './html-tokens';
import { canonicalLanguage, sameLanguage } from './language-tag';
import type { Written } from './paste-elements';
import { endsParagraph, writtenAs } from './paste-elements';

/** The largest paste that is taken, in characters of its HTML or of its words. */
export const largestPaste = 2 * 1024 * 1024;

/** Thrown by `cleanPastedHtml` for a paste that is too large; its message is a sentence for the writer. */
export class PasteTooLarge extends Error {
  override name = 'PasteTooLarge';

  constructor() {
    super('What you pasted is larger than 2 MB; paste it in smaller parts.');
  }
}

const withoutEnd = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const deepestList = 3;
/** Beyond it tags are ignored: no word processor nests so deep, and a hostile paste must not hang the page. */
const deepestElement = 100;

/**
 * Pasted HTML as the document knows it: paragraphs, headings, lists, quotations, line breaks, bold, italic, links, and our
 * own fields and figures. Everything is written anew from that list: styles, classes, comments, tracking links and scripts
 * cannot pass. Word's and Google Docs' ways of saying bold, italic and list are understood. Claims are dropped, but for
 * those `keepClaim` answers for (words moved about inside their own story). Words in another language than `language`, the
 * story's, stay in it. For an editor's `transformPastedHTML`.
 * @throws PasteTooLarge above 2 MB.
 */
export function cleanPastedHtml(html: string, keepClaim: (id: string) => boolean = () => false, language = 'en'): string {
  if (html.length > largestPaste) throw new PasteTooLarge();
  const out: string[] = [];
  const open: { name: string; written: Written[]; language: string | null }[] = [];
  const close = (from: number) => {
    for (const { written } of open.splice(from).reverse()) out.push(...written.map(({ name }) => `</${name}>`).reverse());
  };
  for (const token of htmlTokens(markWordBullets(pastedFragment(html)))) {
    if (token.kind === 'text') {
      const words = cleanText(token.html);
      const isInLine = words.trim() !== '' || open.some(({ name }) => /^(?:p|h\d)$/.test(name));
      const foreign = open.at(-1)?.language ?? null;
      out.push(foreign && words !== '' && isInLine ? `<span lang="${foreign}">${words}</span>` : words);
    } else if (token.kind === 'close') {
      const last = open.findLastIndex(({ name }) => name === token.name);
      if (last >= 0) close(last);
    } else if (withoutEnd.has(token.name)) {
      if (token.name === 'br' && !token.attributes.get('class')?.includes('Apple-interchange')) out.push('<br>');
    } else if (open.length < deepestElement) {
      const { name, attributes } = token;
      if (endsParagraph(name)) {
        const paragraph = open.findLastIndex((element) => element.name === 'p');
        if (paragraph >= 0) close(paragraph);
      }
      const isList = name === 'ul' || name === 'ol';
      const depth = open.filter((element) => element.name === 'ul' || element.name === 'ol').length;
      const written = isList && depth >= deepestList ? [] : writtenAs(name, attributes, keepClaim);
      if (name === 'word-bullet') numberWordItem(out, attributes.get('kind'));
      out.push(...written.map(({ start }) => start));
      open.push({ name, written, language: languageOf(attributes, language, open.at(-1)?.language ?? null) });
    }
  }
  close(0);
  return withoutEmptyElements(joinWordItems(out.join('')));
}

/** The language of what stands in an element, when it is not the story's; one that says none is in that of what it stands in. */
function languageOf(attributes: ReadonlyMap<string, string>, storys: string, around: string | null): string | null {
  const own = canonicalLanguage(attributes.get('lang'));
  if (own === null) return around;
  return sameLanguage(own, storys) ? null : own;
}

/** What was copied, without the page the system's clipboard wraps around it. */
function pastedFragment(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  return start >= 0 && end > start ? html.slice(start, end) : html;
}

/** Word writes the sign before a list item as words, for readers without lists; only its kind is kept. */
function markWordBullets(html: string): string {
  const bullet = /<!(?:--)?\[if !supportLists\](?:--)?>([\s\S]{0,2000}?)<!(?:--)?\[endif\](?:--)?>/gi;
  return html.replace(bullet, (_whole, sign: string) => {
    const isNumber = /^\s*\(?(?:\d+|[a-z]|[ivx]+)[.)]/i.test(sign.replace(/<[^>]*>/g, ''));
    return `<word-bullet kind="${isNumber ? 'ol' : 'ul'}"></word-bullet>`;
  });
}

function numberWordItem(out: string[], kind: string | undefined): void {
  const item = out.lastIndexOf('<word-item>');
  if (item >= 0 && kind === 'ol') out[item] = '<word-item ol>';
}

/** Word's list items become lists of one level: neighbours of one kind are one list. */
function joinWordItems(html: string): string {
  const list = (tag: 'ul' | 'ol') => (items: string) =>
    `<${tag}>${items.replace(/<word-item[^>]*>/g, '<li><p>').replace(/<\/word-item>/g, '</p></li>')}</${tag}>`;
  return html
    .replace(/(?:<word-item>(?:(?!<\/?word-item)[\s\S])*<\/word-item>\s*)+/g, list('ul'))
    .replace(/(?:<word-item ol>(?:(?!<\/?word-item)[\s\S])*<\/word-item>\s*)+/g, list('ol'));
}

function cleanText(html: string): string {
  const reserved: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  const character = (entity: string) => (entity.startsWith('#') ? characterOf(entity) : '\u00a0');
  const decoded = html
    .replace(/&(?!#\d|#x[0-9a-f]|[a-z][a-z0-9]{1,31};)/gi, '&amp;')
    .replaceAll('>', '&gt;')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|nbsp);?/gi, (_whole, entity: string) => reserved[character(entity)] ?? character(entity));
  return plainSpaces(withoutForbiddenCharacters(decoded));
}

/** One space for every run of white space; a no-break space stays only between a number and what it counts. */
function plainSpaces(text: string): string {
  return text.replace(/[\s\u00a0\ufeff]+/g, (run, index: number) => {
    const counts = /\d/.test(text[index - 1] ?? '') && /[\p{L}\p{N}%°€]/u.test(text[index + 1] ?? '');
    return run === '\u00a0' && counts ? run : ' ';
  });
}

function withoutEmptyElements(html: string): string {
  const empty = /<(p|div|h[1-6]|li|ul|ol|blockquote|strong|em|a|span)(?![^>]*(?:data-field|lang="))(?: [^>]*)?>((?:\s|<br>)*)<\/\1>/g;
  const inline = /^(?:strong|em|a|span)$/;
  const passes = 6;
  let clean = html;
  for (let pass = 0; pass < passes; pass += 1) {
    clean = clean.replace(empty, (_whole, name: string, inside: string) => (inline.test(name) ? inside : ''));
  }
  return clean.replace(/(<\/(?:p|div|h[1-6]|ul|ol|blockquote)>)\s*(?:<br>\s*)+/g, '$1').trim();
}
