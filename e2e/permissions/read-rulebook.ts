import { readFileSync } from 'node:fs';
import path from 'node:path';
import { states } from './stages';

/** One line of a table: what is tried, in which states or on which story, and what each column's person gets. */
export type Row = { what: string; states: string[]; cells: Record<string, string> };

const words = ['yes', 'no', 'hidden', 'out', 'told', 'silent', 'seen', 'leads on', 'sign in'];

const situations: readonly string[] = [...states, 'open', 'restricted', 'none'];

const text = readFileSync(path.join(import.meta.dirname, 'rulebook.md'), 'utf8');

/** The rows of all tables under one heading of the rulebook. Throws where a table is not written as the others are. */
export function rowsUnder(heading: string): Row[] {
  const part = text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  if (!part) throw new Error(`The rulebook has no part “${heading}”.`);
  const tables = part.split(/\n\n/).filter((each) => /^\| (command|page|route) /.test(each));
  return tables.flatMap((table) => {
    const [head = [], ...lines] = table.trim().split('\n').filter((line) => !line.startsWith('|---')).map(cellsOf);
    const withStates = head[1] === 'in the states' || head[1] === 'story';
    return lines.map((line) => rowOf(line, head, withStates));
  });
}

function rowOf(line: string[], head: string[], withStates: boolean): Row {
  const [what = '', ...rest] = line;
  const first = withStates ? 2 : 1;
  const cells = Object.fromEntries(head.slice(first).map((column, index) => [column, line[first + index] ?? '']));
  const stated = withStates ? (rest[0] ?? '').split(', ') : [];
  const known = Object.values(cells).every((cell) => words.includes(cell)) && stated.every((state) => situations.includes(state));
  if (!known || line.length !== head.length) throw new Error(`A row of the rulebook reads: ${line.join(' | ')}`);
  return { what, states: stated, cells };
}

function cellsOf(line: string): string[] {
  return line.split('|').slice(1, -1).map((cell) => cell.trim());
}
