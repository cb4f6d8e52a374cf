import { checkClaim } from '@/newsroom/review/check-claim';
import { approveStory } from '@/newsroom/review/approve-story';
import { submitStory } from '@/newsroom/review/submit-story';
import { readSourcing } from '@/newsroom/claims/read-sourcing';
import type { CommandResult } from '@/newsroom/command';
import { saveDraft } from '@/newsroom/drafts/save-draft';
import type { DocumentJson } from '@/editor/document';
import { EDITOR_VERSION } from '@/editor/version';
import type { Person } from '@/newsroom/people/actor';
import { makeAccessToken } from '@/newsroom/people/make-access-token';
import { storyAddress } from '@/newsroom/published/story-address';
import { deskDatabase } from '@/platform/database';
import { type Answer, ask } from './ask';

/** A live story that is updated again and again: each edition says its number in a last paragraph. */
export type Editions = {
  /** The story that readers read, whose page links to the one that changes. */
  read: { id: string; address: string };
  address: string;
  /** Writes and approves the next edition here, then has the site publish it; answers when it was called and when it returned. */
  publish(site: string): Promise<Edition>;
};

export type Edition = { number: number; called: number; returned: number };

/** The crossing story is read; its translation, which its page names, is what changes, so the bytes that are read stay. */
export async function openEditions(): Promise<Editions> {
  const db = deskDatabase();
  const crossing = await db.publishedStory.findUniqueOrThrow({ where: { slug: 'spin-boldak-crossing' } });
  const changing = await db.publishedStory.findFirstOrThrow({ where: { translationGroup: crossing.translationGroup, id: { not: crossing.id } } });
  const { ownerId } = await db.story.findUniqueOrThrow({ where: { id: changing.id } });
  const [writer, editor] = await Promise.all([personWith({ id: ownerId }), personWith({ email: 'daud@demo.example' })]);
  const { token } = await done(makeAccessToken(editor, { id: crypto.randomUUID(), name: 'bench', days: 1 }));
  const { document } = await db.draft.findUniqueOrThrow({ where: { storyId: changing.id } });
  let number = 0;
  return {
    read: { id: crossing.id, address: storyAddress(crossing) },
    address: storyAddress(changing),
    publish: async (site) => {
      number += 1;
      await approveEdition(writer, editor, changing.id, numbered(document as unknown as DocumentJson, number));
      const body = JSON.stringify({ storyId: changing.id, kind: 'update', note: `Edition ${number}.` });
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const called = performance.now();
      const answer = await fetch(`${site}/api/v1/commands/publish-story`, { method: 'POST', headers, body });
      const said = await answer.text();
      const returned = performance.now();
      if (!answer.ok) throw new Error(`Edition ${number} was refused: ${said}`);
      return { number, called, returned };
    },
  };
}

/** The edition that a page shows; 0 before the first. */
export async function editionAt(url: string): Promise<number> {
  return editionIn(await ask(url, 'identity'));
}

export function editionIn({ body }: Answer): number {
  return Math.max(0, ...[...body.toString().matchAll(/Edition (\d+)\./g)].map(([, number]) => Number(number)));
}

function numbered(document: DocumentJson, number: number): DocumentJson {
  const edition = structuredClone(document);
  edition.content?.at(-1)?.content?.push({ type: 'paragraph', content: [{ type: 'text', text: `Edition ${number}.` }] });
  return edition;
}

async function approveEdition(writer: Person, editor: Person, storyId: string, document: DocumentJson): Promise<void> {
  const { version } = await deskDatabase().draft.findUniqueOrThrow({ where: { storyId }, select: { version: true } });
  await done(saveDraft(writer, { storyId, basedOn: version, editorVersion: EDITOR_VERSION, document }));
  await done(submitStory(writer, { storyId }));
  const sourcing = await readSourcing(editor, storyId);
  for (const { id: claimId, materiality, checkedBy, checkHash } of sourcing?.claims ?? []) {
    if (materiality === 'core' && checkedBy.length === 0) await done(checkClaim(editor, { storyId, claimId, stateHash: checkHash }));
  }
  await done(approveStory(editor, { storyId, revisionHash: sourcing?.hash ?? '' }));
}

async function personWith(where: { id: string } | { email: string }): Promise<Person> {
  const { id, name, role } = await deskDatabase().person.findUniqueOrThrow({ where });
  return { kind: 'person', id, name, role };
}

async function done<Value>(asked: Promise<CommandResult<Value>>): Promise<Value> {
  const result = await asked;
  if (!result.ok) throw new Error(`An edition could not be prepared: ${result.refusal.sentence}`);
  return result.value;
}
