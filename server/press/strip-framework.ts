import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * Takes the framework's scripts out of a page that works without them: inline ones, its chunks, and the hints that would
 * load them. Data blocks (structured data) and our own scripts from /site/ stay. Everything else is left byte for byte.
 */
export function stripFramework(html: string): string {
  const cuts: [from: number, to: number][] = [];
  const visit = (node: Node) => {
    if ('tagName' in node && isFrameworks(node)) {
      const { startOffset, endOffset } = node.sourceCodeLocation ?? {};
      if (startOffset !== undefined && endOffset !== undefined) cuts.push([startOffset, endOffset]);
    } else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  let rest = '';
  let at = 0;
  for (const [from, to] of cuts) {
    rest += html.slice(at, from);
    at = to;
  }
  return rest + html.slice(at);
}

function isFrameworks(element: Element): boolean {
  const attribute = (name: string) => element.attrs.find((each) => each.name === name)?.value;
  if (element.tagName === 'script') {
    const isData = attribute('type')?.endsWith('json') === true;
    return !isData && attribute('src')?.startsWith('/site/') !== true;
  }
  return element.tagName === 'link' && (attribute('as') === 'script' || attribute('rel') === 'modulepreload');
}
