import { wordsIn } from './direction';
import { InlineText, type MarkedClaims } from './inline-text';
import type { Tongue } from './messages/tongue';
import { languageOf } from './passage-language';
import { StoryFigure, type StoryPictures } from './story-figure';

/** What a text refers to. `within` is the language that the block around it says already. */
type Told = { claims: MarkedClaims; pictures: StoryPictures; tongue: Tongue; within?: string | null };

type Loose = { type?: unknown; attrs?: Record<string, unknown>; content?: unknown };

/** The blocks of the node of this type in a published document, for example its body. */
export function partOf(document: unknown, type: 'headline' | 'standfirst' | 'dateline' | 'body'): unknown[] {
  const part = nodes((document as Loose | null)?.content).find((node) => node.type === type);
  return Array.isArray(part?.content) ? part.content : [];
}

/**
 * The body of a story. Only the blocks named here are shown; whatever else a document holds is dropped with all that is in
 * it. Text reaches the page as text: nothing a document says can become markup.
 */
export function StoryText({ blocks, ...told }: { blocks: unknown } & Told) {
  return nodes(blocks).map((node, index) => <Block key={index} node={node} {...told} />);
}

function Block({ node, within = null, ...told }: { node: Loose } & Told) {
  const own = node.type === 'figure' ? null : languageOf(node.content);
  const spoken = own !== null && own !== within ? { className: 'passage', ...wordsIn(own) } : {};
  const inline = <InlineText content={node.content} claims={told.claims} tongue={told.tongue} within={own ?? within} />;
  const blocks = <StoryText blocks={node.content} {...told} within={own ?? within} />;
  switch (node.type) {
    case 'paragraph':
      return nodes(node.content).length > 0 ? <p {...spoken}>{inline}</p> : null;
    case 'heading':
      return node.attrs?.level === 3 ? <h3 {...spoken}>{inline}</h3> : <h2 {...spoken}>{inline}</h2>;
    case 'bulletList':
      return <ul {...spoken}>{blocks}</ul>;
    case 'orderedList':
      return (
        <ol start={typeof node.attrs?.start === 'number' ? node.attrs.start : undefined} {...spoken}>
          {blocks}
        </ol>
      );
    case 'listItem':
      return <li {...spoken}>{blocks}</li>;
    case 'blockquote':
      return <blockquote {...spoken}>{blocks}</blockquote>;
    case 'figure':
      return <StoryFigure attrs={node.attrs ?? {}} pictures={told.pictures} caption={inline} hasCaption={nodes(node.content).length > 0} />;
    default:
      return null;
  }
}

function nodes(value: unknown): Loose[] {
  return Array.isArray(value) ? value.filter((node): node is Loose => typeof node === 'object' && node !== null) : [];
}
