import path from 'node:path';
import ts from 'typescript';

const folder = path.resolve(import.meta.dirname, '../../..', 'components/site/testing');

/**
 * What schema.org's vocabulary, as schema-dts has it, finds wrong in each of some JSON-LD: names that are no types,
 * properties that a type does not have, values it does not take. Annotations of actions (`query-input`) are not part of it.
 * All are looked at by one compiler, which takes seconds to get to know the vocabulary and then hardly any time.
 * @returns one sentence for each fault, in the order of the data
 */
export function vocabularyFaults(data: { '@type': string }[]): string[][] {
  const sources = new Map(data.map((each, place) => [path.join(folder, `__said-${place}.ts`), assertionOf(each)]));
  const options: ts.CompilerOptions = {
    strict: true, noEmit: true, skipLibCheck: true, types: [], lib: ['lib.es2023.d.ts'],
    target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.readFile = (name) => sources.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...more) => {
    const source = sources.get(name);
    return source === undefined ? getSourceFile(name, target, ...more) : ts.createSourceFile(name, source, target);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return [...sources.keys()].map((name) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(name)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
  );
}

/** A program that compiles where the data are what they say they are. */
function assertionOf(data: { '@type': string }): string {
  const told = JSON.stringify(data, (key, value: unknown) => (key.endsWith('-input') ? undefined : value));
  return `import type { ${data['@type']}, WithContext } from 'schema-dts';\nexport const said: WithContext<${data['@type']}> = ${told};\n`;
}
