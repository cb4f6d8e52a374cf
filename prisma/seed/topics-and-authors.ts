import { randomUUID } from 'node:crypto';
import { addAuthor } from '@/newsroom/authors/add-author';
import type { Person } from '@/newsroom/people/actor';
import { addTopic } from '@/newsroom/topics/add-topic';
import { told } from './told';

const topics = {
  afghanistan: { name: 'Afghanistan', description: 'The country and its borders.' },
  crossings: { name: 'Border crossings', description: 'Who holds them, who passes, and what it costs.' },
  sela: { name: 'The Sela', description: 'Two countries, one river.' },
  sea: { name: 'Ships and ports' },
  bridges: { name: 'Bridges and roads' },
  elections: { name: 'Elections' },
  work: { name: 'Work and prices' },
  rivers: { name: 'Life in the rivers' },
  checked: { name: 'Pictures we checked', description: 'What a picture shows, when it was taken, and where.' },
} as const;

const authors = {
  mina: { name: 'Mina Rahimi', role: 'Correspondent', bio: 'Reports from both sides of the border between Afghanistan and Pakistan.' },
  tom: { name: 'Tom Arkwright', role: 'Reporter', bio: 'Writes about harbours, rivers and the people who live by them.' },
} as const;

export type Names = {
  /** Ids by the names the demo's stories give them. */
  topics: Record<keyof typeof topics, string>;
  authors: Record<keyof typeof authors, string>;
};

/** Names what the demo's stories are about and who signs them. An author is known to readers; it is no account. */
export async function nameTopicsAndAuthors(editor: Person): Promise<Names> {
  const made: { topics: Partial<Names['topics']>; authors: Partial<Names['authors']> } = { topics: {}, authors: {} };
  for (const [key, topic] of Object.entries(topics)) {
    made.topics[key as keyof typeof topics] = (await told(addTopic(editor, { id: randomUUID(), ...topic }))).id;
  }
  for (const [key, author] of Object.entries(authors)) {
    made.authors[key as keyof typeof authors] = (await told(addAuthor(editor, { id: randomUUID(), ...author }))).id;
  }
  return made as Names;
}
