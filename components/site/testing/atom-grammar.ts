import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

const grammar = readFileSync(path.join(import.meta.dirname, 'atom.rng'), 'utf8');

/** What libxml2 finds in a feed that the grammar of RFC 4287 does not allow. */
export async function faultsByGrammar(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'atom.xml', contents: xml }], schema: [grammar], extension: 'relaxng' });
  return errors.map(({ message }) => message);
}
