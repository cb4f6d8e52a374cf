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

/** Stories that rows share, by their scene: refusals leave a story as it is, and some of what is done does. */
const shared = new Map<string, Promise<Subject>>();

function sharedStory(newsroom: Staffed, scene: Scene, by: 'refused' | 'done'): Promise<Subject> {
  const key = JSON.stringify([by, scene]);
  const subject = shared.get(key) ?? setScene(newsroom, scene);
  shared.set(key, subject);
  return subject;
}

/**
 * Tries one command on stories in one state as everybody of its row. Refusals are tried on a story in which everybody
 * has their part; whoever may gets a story of their own, unless the command leaves it as it was.
 * @returns by column, the word for what came.
 */
export async function tryOnStories(newsroom: Staffed, table: StoryTable, row: Row, state: State, act: Act): Promise<Record<string, string>> {
  const scene: Scene = { ...table, state, pieces: act.needs };
  const keeps = act.keeps && state !== 'approved';
  const attempt = (column: string, subject: Subject) => {
    const caller = column === 'anonymous' ? null : newsroom.people[column as Part];
    return send(newsroom.site, caller, act.command, act.input(subject, newsroom.people), meansOf(row, column));
  };
  const refused = await sharedStory(newsroom, scene, 'refused');
  const hidden = Object.keys(row.cells).find((column) => row.cells[column] === 'hidden');
  const unknown = hidden && (await attempt(hidden, { ...nothing(), version: refused.version, restricted: refused.restricted })).body;

  const tries = Object.entries(row.cells).map(async ([column, expected]) => {
    const own = expected === 'yes' && !keeps;
    const about = own ? setScene(newsroom, onlyWith(column, scene)) : sharedStory(newsroom, scene, expected === 'yes' ? 'done' : 'refused');
    const answer = await attempt(column, await about);
    const differs = answer.status === 404 && answer.body !== unknown;
    return [column, differs ? `${answer.body}, but of nothing: ${unknown}` : wordOf(answer)] as const;
  });
  const answers = Object.fromEntries(await Promise.all(tries));
  const untouched = Object.entries(row.cells).every(([column, expected]) => expected === 'yes' || answers[column] !== 'yes');
  if (!untouched) shared.clear();
  return answers;
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
    const person = alone && column !== 'anonymous' ? await newcomer(role) : people[role];
    const about = await input(newsroom, person);
    return [column, wordOf(await send(site, column === 'anonymous' ? null : person, command, about, meansOf(row, column)))] as const;
  });
  return Object.fromEntries(await Promise.all(tries));
}
