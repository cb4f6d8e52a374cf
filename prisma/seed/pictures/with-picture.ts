import type { DocumentJson } from '@/editor/document';
import type { Person } from '@/newsroom/people/actor';
import { rewrite } from '../rewrite';
import { keepDrawing } from './keep-drawing';

type Picture = { svg: string; alt: string; caption: string };

/** Adds a drawing to a story and puts it behind the first paragraph of its text. */
export async function withPicture(writer: Person, storyId: string, { svg, alt, caption }: Picture): Promise<void> {
  const kept = await keepDrawing(writer, storyId, svg);
  const figure = {
    type: 'figure',
    attrs: { alt, credit: 'Stet graphics', ...kept },
    content: [{ type: 'text', text: caption }],
  };
  await rewrite(writer, storyId, (document) => behindFirstParagraph(document, figure));
}

function behindFirstParagraph(document: DocumentJson, figure: DocumentJson['content'][number]): DocumentJson {
  const content = document.content.map((field) => {
    if (field.type !== 'body') return field;
    const [first, ...rest] = field.content ?? [];
    return { ...field, content: [...(first ? [first] : []), figure, ...rest] };
  });
  return { ...document, content };
}
