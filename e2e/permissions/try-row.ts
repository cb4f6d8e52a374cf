import type { Act } from './act';
import { type Answered, type Means, send } from './ask';
import type { OfficeAct } from './office-acts';
import type { Row } from './read-rulebook';
import { type Scene, setScene, type State } from './stages';
import type { Part, Staffed } from './staff';
import { nothing, type Subject } from './subject';

const words: Record<number, string> = { 200: 'yes', 401: 'out', 403: 'no', 404: 'hidden' };

/** The word of the rulebook for an answer; an answer it has no word for stands as it came. */
export function wordOf({ status, body }: Pick<Answered, 'status' | 'body'>): string {
  return words[status] ?? `${status} ${body}`;
}

/** A table about stories of one kind: whose they are, and which of its columns have a part in them. */
export type StoryTable = Pick<Scene, 'owner' | 'restricted' | 'named' | 'contributors'>;

/** Sessions and tokens take turns, from cell to cell. */
function meansOf(row: Row, column: string): Means {
  return (row.what.length + Object.keys(row.cells).indexOf(column)) % 2 === 0 ? 'cookie' : 'token';
}

/**
 * Tries one command on stories in one state as everybody of its row. Refusals share a story in which everybody has their
 * part; whoever may gets one of their own, unless the command leaves it as it was.
 * @returns by column, the word for what came.
 */
export async function tryOnStories(newsroom: Staffed, table: StoryTable, row: Row, state: State, act: Act): Promise<Record<string, string>> {
  const scene: Scene = { ...table, state, pieces: act.needs };
  const shared = await setScene(newsroom, scene);
  const attempt = async (column: string, subject: Subject): Promise<[string, string]> => {
    const caller = column === 'anonymous' ? null : newsroom.people[column as Part];
    const ask = (about: Subject) => send(newsroom.site, caller, act.command, act.input(about, newsroom.people), meansOf(row, column));
    const answer = await ask(subject);
    if (answer.status !== 404) return [column, wordOf(answer)];
    const unknown = await ask({ ...nothing(), version: subject.version, restricted: subject.restricted });
    return [column, unknown.body === answer.body ? 'hidden' : `${answer.body}, but of nothing: ${unknown.body}`];
  };
  const columns = Object.keys(row.cells);
  const those = (may: boolean) => columns.filter((column) => (row.cells[column] === 'yes') === may);
  const refused = await Promise.all(those(false).map((column) => attempt(column, shared)));
  const keeps = act.keeps && state !== 'approved';
  const done = await Promise.all(
    those(true).map(async (column) => attempt(column, keeps ? shared : await setScene(newsroom, onlyWith(column, scene)))),
  );
  const answers = new Map([...refused, ...done]);
  return Object.fromEntries(columns.map((column) => [column, answers.get(column) ?? '']));
}

function onlyWith(column: string, scene: Scene): Scene {
  const alone = (parts: readonly Part[]) => parts.filter((part) => part === column);
  return { ...scene, named: alone(scene.named), contributors: alone(scene.contributors) };
}

/** Tries one command that is about no story as everybody of its row. */
export async function tryInOffice(newsroom: Staffed, row: Row, { command, alone, input }: OfficeAct): Promise<Record<string, string>> {
  const { people, newcomer, site } = newsroom;
  const tries = Object.keys(row.cells).map(async (column) => {
    const role = column === 'anonymous' ? 'reporter' : (column as 'reporter' | 'editor' | 'standards' | 'legal' | 'admin');
    const person = alone ? await newcomer(role) : people[role];
    const about = await input(newsroom, person);
    return [column, wordOf(await send(site, column === 'anonymous' ? null : person, command, about, meansOf(row, column)))] as const;
  });
  return Object.fromEntries(await Promise.all(tries));
}
