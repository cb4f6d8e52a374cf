import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

function filesUnder(folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** The address a file of `app/` answers, its variable parts in brackets. */
function addressOf(file: string): string {
  return path.dirname(file).replace(/^app/, '');
}

/** Every page of the desk by its address, as the files say. */
export function pagesOfTheDesk(): string[] {
  return filesUnder('app/desk').filter((file) => /\/page\.tsx?$/.test(file)).map(addressOf);
}

/** Every method and address that the API and the desk answer, as the files say. */
export function routesOfTheApi(): string[] {
  return [...filesUnder('app/api'), ...filesUnder('app/desk')].flatMap(routesIn);
}

/** Every method and address outside them that does more than answer, as the files say. */
export function routesOutsideThatChange(): string[] {
  const files = filesUnder('app').filter((file) => !/^app\/(api|desk)\//.test(file));
  return files.flatMap(routesIn).filter((what) => !/^(GET|HEAD|OPTIONS) /.test(what));
}

function routesIn(file: string): string[] {
  if (!/\/route\.tsx?$/.test(file)) return [];
  const text = readFileSync(path.join(root, file), 'utf8');
  const methods = [...text.matchAll(/^export (?:async )?(?:function|const) ([A-Z]+)\b/gm)].map(([, method]) => method);
  return (methods.length > 0 ? methods : ['UNKNOWN']).map((method) => `${method} ${addressOf(file)}`);
}

/** Files whose functions a browser can call directly, past every table. */
export function filesWithServerActions(): string[] {
  const files = [...filesUnder('app'), ...filesUnder('components')].filter((file) => /\.tsx?$/.test(file));
  return files.filter((file) => /^\s*['"]use server['"]/m.test(readFileSync(path.join(root, file), 'utf8')));
}
