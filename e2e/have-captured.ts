import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Captures the page of a court of this machine, as evidence of the newsroom that was started with this environment.
 * @param aside what the page says besides its ruling
 */
export async function haveCaptured(environment: Record<string, string>, evidenceId: string, aside = ''): Promise<void> {
  await run(process.execPath, ['--import', 'tsx', 'e2e/take-capture.ts', evidenceId, aside], { env: { ...process.env, ...environment, NODE_ENV: 'test' } });
}
