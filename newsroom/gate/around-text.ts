import type { DocumentJson, NodeJson } from '@/editor/document';
import type { Prisma } from '@/prisma/generated/client';
import type { AroundText } from './finding';

export const aroundColumns = {
  slug: true,
  byline: true,
  placeName: true,
  topics: { orderBy: { topicId: 'asc' }, select: { topicId: true, topic: { select: { name: true, description: true, slug: true } } } },
  authors: { orderBy: { position: 'asc' }, select: { authorId: true, author: { select: { name: true, role: true, bio: true, slug: true } } } },
} satisfies Prisma.StorySelect;

type Around = Prisma.StoryGetPayload<{ select: typeof aroundColumns }>;

/** What goes out around the text of a story: where its links lead, its address, who signs it, its place and its topics. */
export function aroundText(document: DocumentJson, { slug, byline, placeName, topics, authors }: Around): AroundText[] {
  return [
    ...linksOf(document).map((text) => ({ surface: 'a link', text })),
    { surface: 'the address', text: slug ?? '' },
    { surface: 'the byline', text: byline },
    { surface: 'the place', text: placeName },
    ...topics.map(({ topic: { name, description, slug: address } }) => ({ surface: 'a topic', text: [name, description, address].join('\n') })),
    ...authors.map(({ author: { name, role, bio, slug: address } }) => ({ surface: 'an author', text: [name, role, bio, address].join('\n') })),
  ];
}

function linksOf(node: NodeJson | DocumentJson): string[] {
  const own = ('marks' in node ? (node.marks ?? []) : []).flatMap(({ attrs }) => Object.values(attrs ?? {}));
  return [...own.filter((value) => typeof value === 'string'), ...(node.content ?? []).flatMap((part) => linksOf(part))];
}
