/** A piece of HTML: text with its entities as they were, or a tag. */
export type HtmlToken =
  | { kind: 'text'; html: string }
  | { kind: 'open'; name: string; attributes: Map<string, string> }
  | { kind: 'close'; name: string };

const tag = /<(\/?)([a-z][^\s<>/]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/iy;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Elements that hold no words of the writer. */
const silent = new Set(
  'script style head title xml template noscript iframe object svg math textarea select noembed plaintext'.split(' '),
);

/**
 * Splits `html` into tags and text, in one pass, without comments and without what stands in silent elements. What only
 * looks like a tag comes out as text. It is no parser: what it yields is to be rebuilt from an allow-list, never passed on.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next !== at) yield { kind: 'text', html: html.slice(at, next < 0 ? html.length : next) };
    if (next < 0) return;
    tag.lastIndex = next;
    const found = tag.exec(html);
    if (html.startsWith('<!--', next)) {
      at = endOf('-->', html, next + 4);
    } else if (html.startsWith('<!', next) || html.startsWith('<?', next)) {
      at = endOf('>', html, next);
    } else if (!found) {
      yield { kind: 'text', html: '&lt;' };
      at = next + 1;
    } else {
      const [whole, slash, rawName, rest] = found as unknown as [string, string, string, string];
      const name = rawName.toLowerCase();
      at = next + whole.length;
      if (slash === '/') yield { kind: 'close', name };
      else if (!silent.has(name)) yield { kind: 'open', name, attributes: attributesOf(rest) };
      else if (!rest.endsWith('/')) at = endOfElement(name, html, at);
    }
  }
}

function endOf(mark: string, html: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function endOfElement(name: string, html: string, from: number): number {
  const close = new RegExp(`</${name}[^>]*>`, 'ig');
  close.lastIndex = from;
  return close.test(html) ? close.lastIndex : html.length;
}

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of source.matchAll(attribute)) {
    const key = name!.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, characters(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The value of an attribute: numeric and the basic named entities become the characters they stand for. */
function characters(html: string): string {
  return html.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos|nbsp);?/gi, (_whole, entity: string) =>
    entity.startsWith('#') ? characterOf(entity) : named[entity.toLowerCase()]!,
  );
}

/** The character of a numeric entity such as `#x2014` or `#8212`; nothing for a number that is none. */
export function characterOf(entity: string): string {
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
