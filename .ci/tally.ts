import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** How a step ended. `failures` says of each test that failed which one it was and, in its next lines, what it said. */
export type Tally = { name: string; passed: number; failed: number; skipped?: number; failures?: string[] };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string().nullable()) })),
    }),
  ),
});

const playwrightErrors = z.array(z.object({ message: z.string().optional() }));

const playwrightSpec = z.object({
  file: z.string(),
  title: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ errors: playwrightErrors })) })),
});

const playwrightSuite = z.object({
  specs: z.array(playwrightSpec),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: playwrightErrors,
  suites: z.array(playwrightSuite),
});

/** A file that could not be loaded counts as one failure; so does a run that failed and names no test. */
export async function vitestTally(name: string, file: string, endedWell: boolean): Promise<Tally> {
  const report = vitestReport.safeParse(await readJson(file)).data;
  if (!report) return { name, passed: 0, failed: 1 };
  const failures = report.testResults.flatMap(({ name: tested, status, message, assertionResults }) => {
    const where = path.relative('.', tested);
    const failed = assertionResults.filter((each) => each.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [failure(where, [message])];
    return failed.map((each) => failure(`${where} › ${each.fullName}`, each.failureMessages));
  });
  const failed = endedWell ? failures.length : Math.max(failures.length, 1);
  return { name, passed: report.numPassedTests, failed, skipped: report.numPendingTests, failures };
}

/** A test that passed only when repeated counts as failed. */
export async function playwrightTally(name: string, file: string, endedWell: boolean): Promise<Tally> {
  const report = playwrightReport.safeParse(await readJson(file)).data;
  if (!report) return { name, passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failures = specsOf(report.suites)
    .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky'))
    .map(({ file: where, title, tests }) => failure(`e2e/${where} › ${title}`, messagesOf(tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors)))));
  const failed = unexpected + flaky + report.errors.length;
  return {
    name,
    passed: expected,
    failed: endedWell ? failed : Math.max(failed, 1),
    skipped,
    failures: [...failures, ...messagesOf(report.errors).map((message) => failure('e2e', [message]))],
  };
}

function specsOf(suites: z.infer<typeof playwrightSuite>[]): z.infer<typeof playwrightSpec>[] {
  return suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites ?? [])]);
}

const messagesOf = (errors: z.infer<typeof playwrightErrors>) => errors.map(({ message = '' }) => message);

/** What failed, and so much of what it said that a whole list of failures can be read at a glance. */
function failure(what: string, messages: (string | null)[]): string {
  const said = messages.flatMap((message) => stripVTControlCharacters(message ?? '').split('\n')).filter((line) => line.trim() !== '');
  return [what, ...said.slice(0, 15).map((line) => `  ${line.slice(0, 300)}`)].join('\n');
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
}
