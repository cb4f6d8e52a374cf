import { randomUUID } from 'node:crypto';
import type { NodeJson } from '@/editor/document';
import { claim, p } from '@/editor/testing/build';
import type { Prisma } from '@/prisma/generated/client';
import { deskDatabase } from '@/platform/database';
import { keepSearchEntry } from '../../publishing/keep-search-entry';
import { publishedStory } from './published-world';

type Words = { headline?: string; standfirst?: string; body?: string[]; claims?: string[]; language?: string; /** A claim in brackets in the body; supporting. */ marked?: string };
type Where = { at?: string; section?: string; topics?: string[]; authors?: string[] };

/** A story that readers have and can find, by its slug. Gives its id. */
export async function searchableStory(slug: string, { headline = slug, standfirst = '', body = [], claims = [], language = 'en', marked }: Words, where: Where = {}): Promise<string> {
  const markId = randomUUID();
  const words = (type: string, text: string) => ({ type, ...(text && { content: [{ type: 'text', text }] }) });
  const document = {
    type: 'doc',
    content: [
      words('headline', headline), words('standfirst', standfirst), words('dateline', ''),
      { type: 'body', content: (body.length > 0 ? body : ['']).map((text) => paragraph(text, markId) as Prisma.InputJsonObject) },
    ],
  };
  const stated = [...claims.map((id) => ({ id })), ...(marked ? [{ id: marked, markId }] : [])];
  const versions = [{ text: slug, document, claims: stated }];
  const id = await publishedStory({ slug, section: 'world', versions, ...where, more: { headline, standfirst, language } });
  await keepSearchEntry(deskDatabase(), id);
  return id;
}

function paragraph(text: string, markId: string): NodeJson {
  return p(...text.split(/(\[[^\]]*\])/).filter(Boolean).map((part) => (part.startsWith('[') ? claim(markId, part.slice(1, -1)) : part)));
}
