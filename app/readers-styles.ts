import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the framework's build wrote down what a page of ours brings along. */
const manifest = '.next/server/app/(site)/nothing-here/page_client-reference-manifest.js';

/** The addresses of the stylesheets of public pages, for what is no page of the framework; none where nothing was built. */
export async function readersStyles(): Promise<string[]> {
  const said = await readFile(path.join(process.cwd(), manifest), 'utf8').catch(() => '');
  return [...new Set([...said.matchAll(/"(static\/[\w./~-]+\.css)"/g)].map(([, file]) => `/_next/${file}`))];
}
