import type { NodeJson } from '@/editor/document';

/**
 * A text of the newsroom on itself: paragraphs, headings and lists, each in the direction of its first words. Whatever else
 * it holds is dropped with all that is in it, and words reach the page as words.
 */
export function BodyText({ body, heading: Heading }: { body: NodeJson; heading: 'h2' | 'h3' | 'h4' }) {
  return (body.content ?? []).map((block, index) => {
    switch (block.type) {
      case 'heading':
        return (
          <Heading key={index} dir="auto" className={Heading === 'h2' ? undefined : 'pt-2 text-headline-small font-semibold'}>
            {wordsOf(block)}
          </Heading>
        );
      case 'bulletList':
        return (
          <ul key={index} dir="auto" className="list-disc ps-6">
            {(block.content ?? []).map((item, place) => (
              <li key={place}>{wordsOf(item)}</li>
            ))}
          </ul>
        );
      case 'paragraph':
        return (
          <p key={index} dir="auto">
            {wordsOf(block)}
          </p>
        );
      default:
        return null;
    }
  });
}

function wordsOf(node: NodeJson): string {
  return node.text ?? (node.content ?? []).map(wordsOf).join('');
}
