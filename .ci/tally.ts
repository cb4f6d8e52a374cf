import { readFile } from 'node:fs/promises';
import { z } from 'zod';

export type Tally = { name: string; passed: number; failed: number; skipped?: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** A file that could not be loaded counts as one failure; so does a run that failed and names no test. */
export async function vitestTally(name: string, file: string, endedWell: boolean): Promise<Tally> {
  const report = vitestReport.safeParse(await readJson(file)).data;
  if (!report) return { name, passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  return { name, passed: report.numPassedTests, failed: endedWell ? failed : Math.max(failed, 1), skipped: report.numPendingTests };
}

/** A test that passed only when repeated counts as failed. */
export async function playwrightTally(name: string, file: string, endedWell: boolean): Promise<Tally> {
  const report = playwrightReport.safeParse(await readJson(file)).data;
  if (!report) return { name, passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + report.errors.length;
  return { name, passed: expected, failed: endedWell ? failed : Math.max(failed, 1), skipped };
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
}
