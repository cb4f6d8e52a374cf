import { deskDatabase } from '@/platform/database';
import { keepSearchEntry } from '../../publishing/keep-search-entry';
import { publishedStory } from './published-world';

type Words = { headline?: string; standfirst?: string; body?: string[]; claims?: string[]; language?: string };
type Where = { at?: string; section?: string; topics?: string[]; authors?: string[] };

/** A story that readers have and can find, by its slug. Gives its id. */
export async function searchableStory(slug: string, { headline = slug, standfirst = '', body = [], claims = [], language = 'en' }: Words, where: Where = {}): Promise<string> {
  const words = (type: string, text: string) => ({ type, ...(text && { content: [{ type: 'text', text }] }) });
  const document = {
    type: 'doc',
    content: [
      words('headline', headline), words('standfirst', standfirst), words('dateline', ''),
      { type: 'body', content: (body.length > 0 ? body : ['']).map((text) => words('paragraph', text)) },
    ],
  };
  const versions = [{ text: slug, document, claims: claims.map((id) => ({ id })) }];
  const id = await publishedStory({ slug, section: 'world', versions, ...where, more: { headline, standfirst, language } });
  await keepSearchEntry(deskDatabase(), id);
  return id;
}
