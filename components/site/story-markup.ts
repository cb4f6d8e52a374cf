import { isPictureHash } from '@/editor/identifiers';
import { wordsIn } from './direction';
import { markedRuns, type Run } from './marked-runs';
import { escaped } from './markup';
import { languageOf, passagesIn } from './passage-language';
import { partOf } from './story-text';

type Loose = { type?: unknown; attrs?: Record<string, unknown>; content?: unknown };

/**
 * The body of a published document as HTML for those who show it elsewhere: by the same allow-list as the page, with whole
 * addresses, and without our marks. `site` is an origin such as https://news.example.
 */
export function storyMarkup(document: unknown, site: string): string {
  return blocks(partOf(document, 'body'), site);
}

/** The same as plain text, a blank line between blocks; captions are left out. */
export function storyPlainText(document: unknown): string {
  return plainBlocks(partOf(document, 'body')).join('\n\n');
}

/** Words as a desk counts them: runs between spaces and long dashes that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/[\s—]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** `within` is the language that the block around these says already. */
function blocks(content: unknown, site: string, within: string | null = null): string {
  return nodes(content).map((node) => block(node, site, within)).join('');
}

function block({ type, attrs = {}, content }: Loose, site: string, within: string | null): string {
  const own = type === 'figure' ? null : languageOf(content);
  const said = own ?? within;
  const spoken = own !== within ? languageMarkup(own) : '';
  const inline = () => inlineMarkup(content, said);
  const inner = () => blocks(content, site, said);
  switch (type) {
    case 'paragraph':
      return nodes(content).length > 0 ? `<p${spoken}>${inline()}</p>` : '';
    case 'heading':
      return attrs.level === 3 ? `<h3${spoken}>${inline()}</h3>` : `<h2${spoken}>${inline()}</h2>`;
    case 'bulletList':
      return `<ul${spoken}>${inner()}</ul>`;
    case 'orderedList':
      return `<ol${typeof attrs.start === 'number' ? ` start="${attrs.start}"` : ''}${spoken}>${inner()}</ol>`;
    case 'listItem':
      return `<li${spoken}>${inner()}</li>`;
    case 'blockquote':
      return `<blockquote${spoken}>${inner()}</blockquote>`;
    case 'figure':
      return figure(attrs, inline(), site);
    default:
      return '';
  }
}

function figure({ picture, alt, credit, width, height }: Record<string, unknown>, caption: string, site: string): string {
  if (!isPictureHash(picture)) return '';
  const size = typeof width === 'number' && typeof height === 'number' ? ` width="${width}" height="${height}"` : '';
  const words = [caption, typeof credit === 'string' ? escaped(credit) : ''].filter(Boolean).join(' ');
  const image = `<img src="${site}/media/${picture}" alt="${typeof alt === 'string' ? escaped(alt) : ''}"${size}>`;
  return `<figure>${image}${words ? `<figcaption>${words}</figcaption>` : ''}</figure>`;
}

function inlineMarkup(content: unknown, within: string | null): string {
  const passages = passagesIn(markedRuns(content, new Set())).map(({ language, runs }) => {
    const words = runs.map(runMarkup).join('');
    return language === null || language === within ? words : `<span${languageMarkup(language)}>${words}</span>`;
  });
  return passages.join('');
}

function languageMarkup(language: string | null): string {
  if (language === null) return '';
  const { lang, dir } = wordsIn(language);
  return ` lang="${escaped(lang)}" dir="${dir}"`;
}

function runMarkup({ kind, text, bold, italic, href }: Run): string {
  if (kind === 'break') return '<br>';
  let words = escaped(text);
  if (italic) words = `<em>${words}</em>`;
  if (bold) words = `<strong>${words}</strong>`;
  return href ? `<a href="${escaped(href)}">${words}</a>` : words;
}

function plainBlocks(content: unknown): string[] {
  return nodes(content).flatMap(({ type, content: inner }) => {
    if (type === 'bulletList' || type === 'orderedList' || type === 'listItem' || type === 'blockquote') return plainBlocks(inner);
    if (type !== 'paragraph' && type !== 'heading') return [];
    const text = markedRuns(inner, new Set()).map((run) => (run.kind === 'break' ? '\n' : run.text)).join('');
    return text.trim() === '' ? [] : [text];
  });
}

function nodes(value: unknown): Loose[] {
  return Array.isArray(value) ? value.filter((node): node is Loose => typeof node === 'object' && node !== null) : [];
}
