import type pg from 'pg';
import type { DocumentJson } from '@/editor/document';
import { p } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import type { CommandResult } from '@/newsroom/command';
import type { CommandName, InputOf, ValueOf } from '@/newsroom/registry';
import { approveFiled, fileStory, type Teller } from './file-story';
import { emailOf, type FirstMorning, type PersonName } from './first-morning';
import { ask, type Caller, send } from './permissions/ask';
import { signIn } from './permissions/staff';

/** Somebody at the desk without a browser. Any process of the newsroom knows them. */
export type Clerk = Teller & {
  cookie: string;
  at(site: string): Clerk;
  /** Sends a command, whatever comes of it. */
  asks<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<CommandResult<ValueOf<Name>>>;
};

export async function clerk(site: string, name: PersonName): Promise<Clerk> {
  const email = emailOf(name);
  return clerkOf(site, { id: '', email, cookie: await signIn(site, email), token: '' });
}

function clerkOf(site: string, caller: Caller): Clerk {
  return {
    cookie: caller.cookie,
    at: (other) => clerkOf(other, caller),
    async asks(name, input) {
      return JSON.parse((await send(site, caller, name, input, 'cookie')).body);
    },
    async tell(name, input) {
      const { status, body } = await send(site, caller, name, input, 'cookie');
      if (status !== 200) throw new Error(`${name} while preparing: ${status} ${body}`);
      return JSON.parse(body).value;
    },
    async reads(path) {
      return JSON.parse((await ask({ url: site + path, caller })).body);
    },
  };
}

export type PublicStory = { id: string; address: string };

/** Files, approves and publishes a story; answers where readers find it. */
export async function publishStory(db: pg.Client, writer: Clerk, editor: Clerk, morning: FirstMorning, headline: string): Promise<PublicStory> {
  const { id } = await fileStory(writer, morning, headline);
  await approveFiled(writer, editor, id);
  await editor.tell('publish-story', { storyId: id, kind: 'first' });
  return publicStory(db, id);
}

/** Where readers find a story that is published. */
export async function publicStory(db: pg.Client, id: string): Promise<PublicStory> {
  const found = await db.query<{ day: string; slug: string }>(`SELECT to_char(day, 'YYYY/MM/DD') AS day, slug FROM published.stories WHERE id = $1`, [id]);
  const { day, slug } = found.rows[0]!;
  return { id, address: `/${day}/${slug}` };
}

/** Adds a paragraph to a live story and has it approved; what remains is to publish it. */
export function approveParagraph(db: pg.Client, writer: Clerk, editor: Clerk, story: PublicStory, words: string): Promise<void> {
  return approveBlock(db, writer, editor, story, p(words));
}

/** The same with any block of a text. */
export async function approveBlock(db: pg.Client, writer: Clerk, editor: Clerk, { id }: PublicStory, block: DocumentJson['content'][number]): Promise<void> {
  const found = await db.query<{ version: number; document: DocumentJson }>('SELECT version, document FROM desk.drafts WHERE "storyId" = $1', [id]);
  const { version, document } = found.rows[0]!;
  document.content?.at(-1)?.content?.push(block);
  await writer.tell('save-draft', { storyId: id, basedOn: version, editorVersion: EDITOR_VERSION, document });
  await approveFiled(writer, editor, id);
}

/** Publishes a correction that adds a paragraph. */
export async function correctStory(db: pg.Client, writer: Clerk, editor: Clerk, story: PublicStory, words: string): Promise<void> {
  await approveParagraph(db, writer, editor, story, words);
  const correction = { wrong: 'We left something out.', right: words };
  await editor.tell('publish-story', { storyId: story.id, kind: 'correction', corrections: [correction] });
}
