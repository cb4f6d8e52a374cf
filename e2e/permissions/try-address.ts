import { expectDescribedAnswer, expectDescribedValue } from './as-described';
import { type Answered, ask, type Means } from './ask';
import { picture } from './picture';
import type { Row } from './read-rulebook';
import { type Showcase, wordIn } from './showcase';
import type { Part, Staffed } from './staff';
import { wordOf } from './try-row';

/** The column of somebody who must not read a word of the restricted story, on whatever page. */
function isOutsider(column: string): boolean {
  return column !== 'owner' && column !== 'named';
}

/**
 * Opens one page, or asks one route, about one of the two stories as everybody of its row.
 * @returns by column, the word for what came.
 */
export async function tryAddress(newsroom: Staffed, showcase: Showcase, row: Row): Promise<Record<string, string>> {
  const [method = '', pattern = ''] = row.what.startsWith('/') ? ['PAGE', row.what] : row.what.split(' ');
  const about = row.states[0] === 'restricted' ? 'restricted' : 'open';
  const url = newsroom.site + addressOf(pattern, showcase[about]);
  const isPage = method === 'PAGE';
  const visit = async (column: string, headers: Record<string, string> = {}): Promise<Answered> => {
    const caller = column === 'anonymous' ? null : newsroom.people[column as Part];
    const means: Means = isPage || column.length % 2 === 0 ? 'cookie' : 'token';
    return ask({ url, caller, means, method: isPage ? 'GET' : method, headers, ...(method === 'POST' && { body: picture }) });
  };
  const tries = Object.keys(row.cells).map(async (column) => {
    const answer = await visit(column);
    if (method === 'GET') expectDescribedAnswer(pattern, answer);
    if (method === 'POST') expectDescribedValue(commandBehind(pattern), answer);
    const word = isPage || method === 'GET' ? readingWord(answer, row, about) : wordOf(answer);
    // The same page as the router of the browser asks for it, which is another way to its words.
    const routed = isPage && isOutsider(column) ? (await visit(column, { rsc: '1' })).body : '';
    const leaks = isOutsider(column) && (answer.body + routed).includes(wordIn.restricted);
    return [column, leaks ? `${word}, with words of the restricted story` : word] as const;
  });
  return Object.fromEntries(await Promise.all(tries));
}

/** The command that a route runs with what it is sent. */
function commandBehind(pattern: string): string {
  if (pattern.includes('/sealed/')) return 'add-sealed-file';
  return pattern.includes('/evidence/') ? 'add-evidence-file' : 'add-picture';
}

function addressOf(pattern: string, { storyId, claimId, sourceId, evidenceId, pictureHash, word }: Showcase['open']): string {
  const id = pattern.includes('/claims/') ? claimId : pattern.includes('/sources/') ? sourceId : pattern.includes('/evidence/') ? evidenceId : storyId;
  const filled = pattern
    .replace('[id]', id)
    .replace('[number]', '1')
    .replace('[captureId]', evidenceId)
    .replace('[fileId]', evidenceId)
    .replace('[role]', 'archive')
    .replace('[name]', 'no-such-command')
    .replace('[hash]', `${pictureHash}?story=${storyId}`)
    .replace(/\[\.\.\.\w+\]/, 'nothing/here');
  return /^\/api\/v1\/(claims|sources|stories)$/.test(pattern) ? `${filled}?words=${word}` : filled;
}

function readingWord({ status, headers, body }: Answered, row: Row, about: keyof Showcase): string {
  const location = headers.get('location') ?? '';
  const told = body.includes(wordIn[about]);
  if (status === 307 && location.startsWith('/sign-in?next=%2Fdesk')) return 'sign in';
  if (status === 307 && location.startsWith('/desk/')) return 'leads on';
  if (status !== 200) return told ? `${status}, with words of the story` : wordOf({ status, body });
  if (told) return 'told';
  return row.states[0] === 'none' || headers.get('content-type')?.startsWith('image/') ? 'seen' : 'silent';
}
