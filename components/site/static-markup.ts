import { createRequire } from 'node:module';
import path from 'node:path';
import type { ReactNode } from 'react';
import type { renderToStaticMarkup } from 'react-dom/server';

/** The framework lets no page of its own import what renders without it; Node loads it as it lies. */
const load = createRequire(path.join(process.cwd(), 'package.json'));

/** HTML of what waits for nothing: no component in it may be asynchronous. */
export function staticMarkup(node: ReactNode): string {
  const server = load('react-dom/server') as { renderToStaticMarkup: typeof renderToStaticMarkup };
  return server.renderToStaticMarkup(node);
}
