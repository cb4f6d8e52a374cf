import { randomUUID } from 'node:crypto';
import type { DocumentJson, MarkJson, NodeJson } from '@/editor/document';
import type { ClaimPlan, Manuscript } from './file-story';

/**
 * A story as a reporter would type it on one page. Words under a claim stand in brackets with the claim's name:
 * `[hold: The Taliban say they hold the crossing.]`; a name may occur in several places. Words in another language stand in
 * braces with its tag, also inside brackets: `{ps: سلام}`. In the body `## ` begins a
 * subheading, `> ` a quotation, `- ` an item of a list, and a line such as `!map | alt | credit | caption` a figure.
 */
export type Copy = {
  headline: string;
  standfirst: string;
  dateline: string;
  body: string[];
  /** Pictures by the name their figures carry, as they were kept. */
  pictures?: Record<string, { hash: string; width: number; height: number }>;
};

export function manuscript(sectionId: string, copy: Copy, plans: Record<string, ClaimPlan>): Manuscript {
  const anchors: Record<string, string[]> = Object.fromEntries(Object.keys(plans).map((name) => [name, []]));
  const words = (text: string) => inline(text, anchors);
  const document: DocumentJson = {
    type: 'doc',
    content: [
      block('headline', words(copy.headline)),
      block('standfirst', words(copy.standfirst)),
      block('dateline', words(copy.dateline)),
      { type: 'body', content: blocks(copy, words) },
    ],
  };
  const claims = Object.fromEntries(
    Object.entries(plans).map(([name, plan]) => [name, { ...plan, anchors: anchors[name] ?? [] }]),
  );
  return { sectionId, document, claims };
}

type Inline = (text: string) => NodeJson[];

function blocks({ body, pictures = {} }: Copy, words: Inline): NodeJson[] {
  const nodes: NodeJson[] = [];
  for (const line of body) {
    const previous = nodes.at(-1);
    if (line.startsWith('- ')) {
      const item = { type: 'listItem', content: [block('paragraph', words(line.slice(2)))] };
      if (previous?.type === 'bulletList') previous.content?.push(item);
      else nodes.push({ type: 'bulletList', content: [item] });
    } else if (line.startsWith('## ')) {
      nodes.push({ ...block('heading', words(line.slice(3))), attrs: { level: 2 } });
    } else if (line.startsWith('> ')) {
      nodes.push({ type: 'blockquote', content: [block('paragraph', words(line.slice(2)))] });
    } else if (line.startsWith('!')) {
      nodes.push(figure(line.slice(1), pictures, words));
    } else {
      nodes.push(block('paragraph', words(line)));
    }
  }
  return nodes;
}

function figure(line: string, pictures: NonNullable<Copy['pictures']>, words: Inline): NodeJson {
  const [name = '', alt = '', credit = '', caption = ''] = line.split(' | ');
  const kept = pictures[name];
  if (!kept) throw new Error(`The manuscript shows a picture “${name}” that was not kept.`);
  const { hash, width, height } = kept;
  return { ...block('figure', words(caption)), attrs: { picture: hash, alt, credit, width, height } };
}

function block(type: string, content: NodeJson[]): NodeJson {
  return content.length > 0 ? { type, content } : { type };
}

function inline(text: string, anchors: Record<string, string[]>): NodeJson[] {
  return text
    .split(/(\[[a-z][a-z0-9-]*: [^\]]+\])/)
    .filter(Boolean)
    .flatMap((part) => {
      const marked = /^\[([a-z][a-z0-9-]*): ([^\]]+)\]$/.exec(part);
      if (!marked?.[1] || !marked[2]) return passages(part);
      const places = anchors[marked[1]];
      if (!places) throw new Error(`The manuscript marks a claim “${marked[1]}” that it does not plan.`);
      const id = randomUUID();
      places.push(id);
      return passages(marked[2], { type: 'claim', attrs: { id } });
    });
}

function passages(text: string, ...around: MarkJson[]): NodeJson[] {
  return text
    .split(/(\{[a-z]{2,3}(?:-[A-Za-z0-9]+)*: [^}]+\})/)
    .filter(Boolean)
    .map((part) => {
      const [, lang, words] = /^\{([A-Za-z0-9-]+): ([^}]+)\}$/.exec(part) ?? [];
      const marks = lang ? [{ type: 'language', attrs: { lang } }, ...around] : around;
      return { type: 'text', text: words ?? part, ...(marks.length > 0 && { marks }) };
    });
}
