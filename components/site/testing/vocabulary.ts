import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../../..');
const file = path.join(root, 'components/site/testing/__said.ts');
let before: ts.Program | undefined;

/**
 * What schema.org's vocabulary, as schema-dts has it, finds wrong in some JSON-LD: names that are no types, properties
 * that a type does not have, values it does not take. Annotations of actions (`query-input`) are not part of it.
 * @returns one sentence for each fault
 */
export function vocabularyFaults(data: { '@type': string }): string[] {
  const told = JSON.stringify(data, (key, value: unknown) => (key.endsWith('-input') ? undefined : value));
  const source = `import type { ${data['@type']}, WithContext } from 'schema-dts';\nexport const said: WithContext<${data['@type']}> = ${told};\n`;
  const options: ts.CompilerOptions = {
    strict: true, noEmit: true, skipLibCheck: true, types: [], lib: ['lib.es2023.d.ts'],
    target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? source : readFile(name));
  host.getSourceFile = (name, target, ...more) =>
    name === file ? ts.createSourceFile(name, source, target) : (before?.getSourceFile(name) ?? getSourceFile(name, target, ...more));
  before = ts.createProgram([file], options, host, before);
  return ts.getPreEmitDiagnostics(before).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
