import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { addressesOn, useDatabase } from '@/platform/database';

type Server = { ownerUrl: string; serverLog: string };

const step = /(?:->\s+)?((?:Parallel )?(?:Seq Scan on \S+|Index (?:Only )?Scan (?:Backward )?using \S+ on \S+|Bitmap Index Scan on \S+)|Sort|(?:Hash|Merge|Group)?Aggregate|WindowAgg) .*?\(actual.*?rows=([\d.]+)/;

/** Reads once more and prints, for each query of a tenth of a millisecond or more, its time and how PostgreSQL went about it. */
export async function explain({ ownerUrl, serverLog }: Server, readings: { name: string; read: () => Promise<unknown> }[]): Promise<void> {
  await letServerExplain(ownerUrl);
  // Connections that are open already would not notice.
  await useDatabase(addressesOn(ownerUrl));
  for (const { name, read } of readings) {
    await read();
    const start = (await readFile(serverLog)).length;
    await read();
    const said = (await readFile(serverLog)).subarray(start).toString();
    console.log(`\n${name}`);
    for (const plan of said.split(/(?=duration: )/).slice(1)) {
      const [, time = ''] = /^duration: ([\d.]+) ms/.exec(plan) ?? [];
      const steps = plan.split('\n').flatMap((line) => {
        const [, what, rows] = step.exec(line) ?? [];
        return what ? [`${what} (${rows} rows)`] : [];
      });
      if (Number(time) >= 0.1) console.log(`  ${time.padStart(8)} ms  ${steps.join(', ')}`);
    }
  }
}

async function letServerExplain(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("ALTER SYSTEM SET session_preload_libraries = 'auto_explain'");
  await client.query('ALTER SYSTEM SET auto_explain.log_min_duration = 0');
  await client.query('ALTER SYSTEM SET auto_explain.log_analyze = on');
  await client.query('SELECT pg_reload_conf()');
  await client.end();
}
