import type { NodeJson } from './document';

/** The body of a document as plain text that anybody can type: blocks parted by empty lines, `## ` headings, `- ` lists. */
export function sourceOfBody(body: NodeJson): string {
  return (body.content ?? []).map(blockSource).filter(Boolean).join('\n\n');
}

/** The same the other way round. Lines of one paragraph are joined: only an empty line begins another. */
export function bodyFromSource(source: string): NodeJson {
  const blocks = source
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .flatMap((block) => blocksFrom(block.split('\n').map((each) => each.replace(/\s+/g, ' ').trim()).filter(says)));
  return { type: 'body', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] };
}

/** A sign with nothing behind it says nothing; kept, it could turn the next line into what it was not. */
function says(line: string): boolean {
  return line !== '' && !/^(##|[-*•])$/.test(line);
}

/** A heading or a list needs no empty line before or after it. */
function blocksFrom(lines: string[]): NodeJson[] {
  const blocks: NodeJson[] = [];
  let running: { kind: 'paragraph' | 'list'; lines: string[] } | null = null;
  const close = () => {
    if (running?.kind === 'list') blocks.push({ type: 'bulletList', content: running.lines.map(listItem) });
    else if (running) blocks.push(paragraph(running.lines.join(' ')));
    running = null;
  };
  const run = (kind: 'paragraph' | 'list', words: string) => {
    if (running?.kind !== kind) close();
    running ??= { kind, lines: [] };
    running.lines.push(words);
  };
  for (const line of lines) {
    const heading = /^##\s+(.+)$/.exec(line)?.[1];
    const item = /^[-*•]\s+(.+)$/.exec(line)?.[1];
    if (heading) {
      close();
      blocks.push({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: heading }] });
    } else if (item) run('list', item);
    else run('paragraph', line);
  }
  close();
  return blocks;
}

function paragraph(text: string): NodeJson {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function listItem(text: string): NodeJson {
  return { type: 'listItem', content: [paragraph(text)] };
}

function blockSource(block: NodeJson): string {
  if (block.type === 'heading') return `## ${wordsOf(block)}`;
  if (block.type === 'bulletList') return (block.content ?? []).map((item) => `- ${wordsOf(item)}`).join('\n');
  return wordsOf(block);
}

function wordsOf(node: NodeJson): string {
  return node.text ?? (node.content ?? []).map(wordsOf).join('');
}
