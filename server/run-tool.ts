import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/**
 * Runs a program of one of our dependencies in the project's folder and resolves when it ends well.
 * What it prints is shown only when it fails.
 */
export async function runTool(name: 'next' | 'prisma', args: string[], environment: Record<string, string | undefined>): Promise<void> {
  const manifest = require(`${name}/package.json`) as { bin: Record<string, string> };
  const program = path.resolve(path.dirname(require.resolve(`${name}/package.json`)), manifest.bin[name] ?? '');
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} ${args.join(' ')} failed:\n${said.trim()}`))));
  });
}
