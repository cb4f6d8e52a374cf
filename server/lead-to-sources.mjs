// @ts-check
// Node reads this as it is, before anything that was compiled: to import it is enough.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * By file that was compiled; null where nothing says of what.
 * @type {Map<string, SourceMap | null>}
 */
const maps = new Map();

/**
 * From now on stacks in this thread name the sources, and not what was compiled of them. A map is read when the first stack
 * leads through its file. Node's own way reads the maps of all that is loaded as it is loaded, packages too, for stacks
 * that most processes never have.
 */
export function leadToSources() {
  Error.prepareStackTrace = (error, sites) => [headOf(error), ...sites.map((site) => `    at ${placeOf(site)}`)].join('\n');
}

leadToSources();

/** @param {unknown} error */
function headOf(error) {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
}

/** @param {NodeJS.CallSite} site */
function placeOf(site) {
  const compiled = site.getFileName();
  const [line, column] = [site.getLineNumber() ?? 0, site.getColumnNumber() ?? 0];
  const origin = compiled && mapOf(compiled)?.findEntry(line - 1, column - 1);
  if (!origin || !('originalSource' in origin)) return `${site}`;
  const source = path.resolve(path.dirname(pathOf(compiled)), origin.originalSource);
  return `${site}`.replace(`${compiled}:${line}:${column}`, `${source}:${origin.originalLine + 1}:${origin.originalColumn + 1}`);
}

/** @param {string} compiled */
function mapOf(compiled) {
  const known = maps.get(compiled);
  if (known !== undefined) return known;
  const map = readMap(compiled);
  maps.set(compiled, map);
  return map;
}

/**
 * What cannot be read leaves the stack as it is: whoever has an error needs no second one.
 * @param {string} compiled
 */
function readMap(compiled) {
  if (compiled.startsWith('node:') || compiled.includes('/node_modules/')) return null;
  try {
    return new SourceMap(JSON.parse(readFileSync(`${pathOf(compiled)}.map`, 'utf8')));
  } catch {
    return null;
  }
}

/** @param {string} compiled a path, or its address where it is a module */
function pathOf(compiled) {
  return compiled.startsWith('file:') ? fileURLToPath(compiled) : compiled;
}
