import type { Act } from './act';
import { type Answered, type Means, send } from './ask';
import type { OfficeAct } from './office-acts';
import type { Piece } from './pieces';
import type { Row } from './read-rulebook';
import type { Part, Staffed } from './staff';
import { bringBack, type Scene, setScene, type State } from './stages';
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

/** A story that rows share, and what the last who did something used up of it. */
type Shared = { subject: Subject; used: readonly Piece[] };

/** By their scene: refusals leave a story as it is, and after most of what is done it can be brought back. */
const shared = new Map<string, Promise<Shared>>();

function sharedStory(newsroom: Staffed, scene: Scene, by: 'refused' | 'done'): Promise<Shared> {
  const key = JSON.stringify([by, scene]);
  const story = shared.get(key) ?? setScene(newsroom, scene).then((subject) => ({ subject, used: [] }));
  shared.set(key, story);
  return story;
}

/** What hangs on the story in drafting on which nearly everything is refused: none of it is in the way of the rest. */
const everyPiece: readonly Piece[] = ['claim', 'other claim', 'relation', 'note', 'other source', 'request', 'reply', 'evidence', 'file', 'remark', 'query', 'picture', 'revision'];

function sceneOfRefusals(scene: Scene): Scene {
  const isAmong = scene.state === 'drafting' && scene.pieces.every((piece) => everyPiece.includes(piece));
  return isAmong ? { ...scene, pieces: everyPiece } : scene;
}

/**
 * Tries one command on stories in one state as everybody of its row. Refusals are tried on a story in which everybody
 * has their part; those who may do it one after the other on another such story, which is brought back for the next of
 * them, or each on a story of their own where nobody can bring it back.
 * @returns by column, the word for what came.
 */
export async function tryOnStories(newsroom: Staffed, table: StoryTable, row: Row, state: State, act: Act): Promise<Record<string, string>> {
  const scene: Scene = { ...table, state, pieces: act.needs };
  const attempt = (column: string, subject: Subject) => {
    const caller = column === 'anonymous' ? null : newsroom.people[column as Part];
    return send(newsroom.site, caller, act.command, act.input(subject, newsroom.people), meansOf(row, column));
  };
  const { subject: refused } = await sharedStory(newsroom, sceneOfRefusals(scene), 'refused');
  const hidden = Object.keys(row.cells).find((column) => row.cells[column] === 'hidden');
  const unknown = hidden && (await attempt(hidden, { ...nothing(), version: refused.version, restricted: refused.restricted })).body;
  const answers: Record<string, string> = {};
  const note = (column: string, answer: Answered) => {
    const differs = answer.status === 404 && answer.body !== unknown;
    answers[column] = differs ? `${answer.body}, but of nothing: ${unknown}` : wordOf(answer);
  };

  const columns = Object.keys(row.cells);
  const may = columns.filter((column) => row.cells[column] === 'yes');
  const refusals = columns.filter((column) => !may.includes(column)).map(async (column) => note(column, await attempt(column, refused)));
  if (act.once) await Promise.all(may.map(async (column) => note(column, await attempt(column, await setScene(newsroom, onlyWith(column, scene))))));
  else await oneAfterTheOther(newsroom, scene, act, may, async (column, subject) => note(column, await attempt(column, subject)));
  await Promise.all(refusals);
  const untouched = columns.every((column) => may.includes(column) || answers[column] !== 'yes');
  if (!untouched) shared.clear();
  return Object.fromEntries(columns.map((column) => [column, answers[column] ?? '']));
}

/** Lets each do it on the same story, which stands as the scene says whenever the next begins. */
async function oneAfterTheOther(newsroom: Staffed, scene: Scene, { uses }: Act, columns: string[], attempt: (column: string, subject: Subject) => Promise<void>): Promise<void> {
  if (columns.length === 0) return;
  const story = await sharedStory(newsroom, scene, 'done');
  for (const column of columns) {
    await bringBack(newsroom, story.subject, scene, story.used);
    story.used = uses;
    await attempt(column, story.subject);
  }
}

function onlyWith(column: string, scene: Scene): Scene {
  const alone = (parts: readonly Part[]) => parts.filter((part) => part === column);
  return { ...scene, named: alone(scene.named), contributors: alone(scene.contributors) };
}

/** Tries one command that is about no story as everybody of its row. */
export async function tryInOffice(newsroom: Staffed, row: Row, { command, alone, means, input }: OfficeAct): Promise<Record<string, string>> {
  const { people, newcomer, site } = newsroom;
  const tries = Object.keys(row.cells).map(async (column) => {
    const role = column === 'anonymous' ? 'reporter' : (column as 'reporter' | 'editor' | 'standards' | 'legal' | 'admin');
    const person = alone && column !== 'anonymous' ? await newcomer(role) : people[role];
    const about = await input(newsroom, person);
    return [column, wordOf(await send(site, column === 'anonymous' ? null : person, command, about, means ?? meansOf(row, column)))] as const;
  });
  return Object.fromEntries(await Promise.all(tries));
}
