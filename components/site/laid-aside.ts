import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Markup that a page leaves out while it is rendered for the press, and under which name each piece is missed. The framework
 * would write all of it down twice more, for a browser that never asks for it (docs/decisions/0018-pages-are-written-as-markup.md).
 */
export type Tray = { name: string; pieces: string[] };

/** One for each thread: the server and the framework's bundles each load this module, and share what lies here. */
const trays = ((globalThis as Record<symbol, unknown>)[Symbol.for('stet.laid-aside')] ??= new AsyncLocalStorage<Tray>()) as AsyncLocalStorage<Tray>;

/** Whatever is rendered in this work may lay markup aside. */
export function withTray<Value>(tray: Tray, work: () => Value): Value {
  return trays.run(tray, work);
}

/** Markup as it is; or, while the press has the page rendered, a comment to be replaced by it. */
export function layAside(html: string): string {
  const tray = trays.getStore();
  return tray ? missing(tray.name, tray.pieces.push(html) - 1) : html;
}

/** What stands in a page where a piece is missing. */
export function missing(name: string, piece: number): string {
  return `<!--${name} ${piece}-->`;
}
