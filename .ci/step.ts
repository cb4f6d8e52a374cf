import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '..');

export type Step = { name: string; environment?: Record<string, string> } & (
  | { program: string; args: string[] }
  | { run: () => void }
);

/** Runs one step, its lines going out under its name as they come. Resolves with whether it ended well. */
export async function runStep(step: Step): Promise<boolean> {
  const began = Date.now();
  const passed = 'run' in step ? runHere(step) : await runProgram(step);
  console.log(`[${step.name}] ${passed ? 'passed' : 'FAILED'} after ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return passed;
}

function runHere(step: { name: string; run: () => void }): boolean {
  try {
    step.run();
    return true;
  } catch (error) {
    console.error(`[${step.name}] ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

async function runProgram(step: Step & { program: string; args: string[] }): Promise<boolean> {
  const program = path.join(root, 'node_modules/.bin', step.program);
  if (!existsSync(program)) return false;
  const child = spawn(program, step.args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...step.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (line.trim()) console.log(`[${step.name}] ${line}`);
    });
  }
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}
