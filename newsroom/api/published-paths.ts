import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { z } from 'zod';
import { ninjs, publishedPage } from '../published/ninjs';
import { readPageKey } from '../published/page-key';
import type { StoryScope } from '../published/story-ids';
import { answered, responses } from './responses';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(200);
const open = { security: [], tags: ['Published'] };

/** What may be asked of what is published: one section, topic or author at most, and where the page begins. */
const asked = z
  .object({
    section: slug.optional().describe('The slug of a section.'),
    topic: slug.optional().describe('The slug of a topic.'),
    author: slug.optional().describe('The slug of an author.'),
    before: z.string().refine((text) => readPageKey(text) !== null).optional().describe('The key of a page, as `next` of the page before has it.'),
  })
  .refine(({ section, topic, author }) => [section, topic, author].filter(Boolean).length <= 1);

/** The question in an address; null when it cannot be understood. What means nothing here is ignored. */
export function questionIn(search: URLSearchParams) {
  const { success, data } = asked.safeParse(Object.fromEntries(search));
  if (!success) return null;
  const kind = (['section', 'topic', 'author'] as const).find((each) => data[each]);
  const scope: StoryScope = kind ? { kind, slug: data[kind] ?? '' } : { kind: 'all' };
  return { scope, before: readPageKey(data.before) };
}

/** The reads that are open to everybody, for the description of the API. */
export const publishedPaths: ZodOpenApiPathsObject = {
  '/api/v1/published': {
    get: {
      ...open,
      operationId: 'list-published',
      summary: 'What was ever published, newest first, as IPTC ninjs; what was taken back is canceled.',
      requestParams: { query: z.object(asked.shape) },
      responses: responses(answered('A page of items.', publishedPage), ['400', '404', '500', '503']),
    },
  },
  '/api/v1/published/openapi.json': {
    get: {
      ...open,
      operationId: 'describe-published',
      summary: 'The description of what needs no signing in.',
      responses: { '200': answered('An OpenAPI 3.1 document.', z.record(z.string(), z.unknown())) },
    },
  },
  '/{year}/{month}/{day}/{slug}/ninjs.json': {
    get: {
      ...open,
      operationId: 'read-published',
      summary: 'One story as IPTC ninjs, beside its page.',
      requestParams: {
        path: z.object({
          year: z.string().regex(/^\d{4}$/),
          month: z.string().regex(/^\d{2}$/),
          day: z.string().regex(/^\d{2}$/),
          slug,
        }),
      },
      responses: {
        '200': answered('The story.', ninjs),
        '404': { description: 'No story was ever there.' },
        '410': answered('It was taken down for legal reasons.', ninjs),
      },
    },
  },
};

/** The reads that are open to everybody, as an OpenAPI 3.1 document of their own, because it is open too. */
export function describePublished(siteUrl: string, newsroom: string) {
  return createDocument({
    openapi: '3.1.0',
    info: { title: `${newsroom}: what is published`, version: '1', description: 'Open to everybody, without signing in.' },
    servers: [{ url: siteUrl }],
    tags: [{ name: 'Published', description: 'What readers can read, for programs.' }],
    paths: publishedPaths,
  });
}
