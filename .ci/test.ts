import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installChromium } from './chromium';
import { playwrightTally, vitestTally, type Tally } from './tally';
import { runStep, type Step } from './step';

const parts = ['app', 'bench', 'components', 'e2e', 'editor', 'newsroom', 'platform', 'prisma', 'server'].filter((part) => existsSync(part));

/**
 * Everything that must hold before a change goes in. Each static check counts as one test. Two lanes, for two cores: the
 * build and then the browser in one, everything else in the other. The browser waits for the database tests to end, since
 * people at a desk expect answers sooner than an overloaded machine gives them.
 */
async function main(): Promise<void> {
  const began = Date.now();
  const reports = await mkdtemp(path.join(tmpdir(), 'stet-report-'));
  const tallies: Tally[] = [];
  const check = async (step: Step) => {
    const passed = await runStep(step);
    tallies.push({ name: step.name, passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
    return passed;
  };
  const suite = async (step: Step, report: string, tally: typeof vitestTally) => {
    const passed = await runStep(step);
    tallies.push(await tally(step.name, report, passed));
  };

  if (await check({ name: 'prisma', program: 'tsx', args: ['server/generate-client.ts'] })) {
    const build = check({ name: 'build', program: 'tsx', args: ['server/build.ts'] });
    const browser = async (quiet: Promise<void>) => {
      if (!(await check({ name: 'chromium', run: () => void installChromium() }))) return;
      if (!(await build)) return;
      await quiet;
      const report = path.join(reports, 'playwright.json');
      const args = ['test', '--config', '.config/playwright.config.ts', '--reporter', 'list,json'];
      await suite({ name: 'e2e', program: 'playwright', args, environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } }, report, playwrightTally);
    };
    const tests = async () => {
      await check({ name: 'lockfile', program: 'tsx', args: ['.ci/complete-lock.ts', '--check'] });
      await check({ name: 'lint', program: 'oxlint', args: ['-c', '.config/oxlint.json'] });
      await check({ name: 'directions', program: 'depcruise', args: ['--config', '.config/dependency-cruiser.mjs', ...parts] });
      await check({ name: 'unused', program: 'knip', args: ['--config', '.config/knip.json'] });
      const report = path.join(reports, 'vitest.json');
      const args = ['run', '--config', '.config/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      await suite({ name: 'vitest', program: 'vitest', args }, report, vitestTally);
    };
    const types = async (tested: Promise<void>) => {
      await tested;
      // The build writes the types of routes too: both at once would disturb each other.
      await build;
      await check({ name: 'routes', program: 'next', args: ['typegen'] });
      // The compiler in Go takes a quarter of the processor's time. Next and dependency-cruiser still need the one in JavaScript.
      // Each of its checkers would get to know Prisma's types for itself, while the browser wants the other processor.
      await check({ name: 'types', program: '../typescript-7/bin/tsc', args: ['--noEmit', '--project', 'tsconfig.json', '--checkers', '1'] });
    };
    const tested = tests();
    await Promise.all([browser(tested), types(tested)]);
  }
  await rm(reports, { recursive: true, force: true });
  conclude(tallies, began);
}

function conclude(tallies: Tally[], began: number): void {
  console.log('');
  for (const { name, passed, failed, skipped = 0 } of tallies) {
    console.log(`${name.padEnd(12)} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  }
  console.log(`${Math.round((Date.now() - began) / 1000)} seconds\n`);
  for (const failure of tallies.flatMap(({ failures = [] }) => failures)) console.log(`FAILED ${failure}\n`);
  const sum = (key: 'passed' | 'failed') => tallies.reduce((total, tally) => total + tally[key], 0);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

await main();
