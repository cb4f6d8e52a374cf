import type { DocumentJson } from './document';
import { withoutForbiddenCharacters } from './characters';

/** A new document: four empty fields, with `headline` in the first when one is given. */
export function emptyDocument({ headline = '' }: { headline?: string } = {}): DocumentJson {
  const words = withoutForbiddenCharacters(headline).trim();
  return {
    type: 'doc',
    content: [
      words === '' ? { type: 'headline' } : { type: 'headline', content: [{ type: 'text', text: words }] },
      { type: 'standfirst' },
      { type: 'dateline' },
      { type: 'body', content: [{ type: 'paragraph' }] },
    ],
  };
}
