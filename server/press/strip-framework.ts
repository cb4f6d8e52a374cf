import { Parser } from 'htmlparser2';

/**
 * Takes the framework's scripts out of a page that works without them: inline ones, its chunks, and the hints that would
 * load them. Data blocks (structured data) and our own scripts from /site/ stay. Everything else is left byte for byte.
 */
export function stripFramework(html: string): string {
  const cuts: [from: number, to: number][] = [];
  const open: { from: number; isFrameworks: boolean }[] = [];
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => open.push({ from: parser.startIndex, isFrameworks: isFrameworks(name, attributes) }),
    onclosetag: () => {
      const element = open.pop();
      if (element?.isFrameworks) cuts.push([element.from, parser.endIndex + 1]);
    },
  });
  parser.end(html);
  let rest = '';
  let at = 0;
  for (const [from, to] of cuts) {
    rest += html.slice(at, from);
    at = to;
  }
  return rest + html.slice(at);
}

function isFrameworks(name: string, attributes: Record<string, string>): boolean {
  if (name === 'script') {
    const isData = attributes.type?.endsWith('json') === true;
    return !isData && attributes.src?.startsWith('/site/') !== true;
  }
  return name === 'link' && (attributes.as === 'script' || attributes.rel === 'modulepreload');
}
