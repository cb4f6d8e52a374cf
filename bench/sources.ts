/** How long the directory of sources takes to answer who types, with 10,000 sources, 2,000 merged entries and 50,000 notes. */
import './own-settings';
import pg from 'pg';
import type { Person } from '@/newsroom/people/actor';
import { searchSources } from '@/newsroom/sources/search-sources';
import { deskDatabase } from '@/platform/database';
import { measure, ms, report } from './measure';
import { inTemporaryNewsroom } from './temporary-newsroom';

const [sources, merged, notes, claims] = [10_000, 2_000, 50_000, 20_000] as const;

await inTemporaryNewsroom({ durable: false }, async ({ ownerUrl }) => {
  const reporter = await deskDatabase().person.create({ data: { email: 'b@newsroom.example', name: 'B', role: 'reporter', passwordHash: '' } });
  const editor: Person = { kind: 'person', id: reporter.id, name: 'B', role: 'editor' };
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  const idOf = (kind: string, n: string) => `overlay(overlay(md5('${kind}' || (${n})::text) placing '4' from 13) placing '8' from 17)::uuid`;
  const trades = `(ARRAY['customs officer', 'spokesman of the ministry', 'doctor at the hospital', 'driver', 'member of the council'])[1 + n % 5]`;
  for (const statement of [
    `INSERT INTO desk.sources (id, kind, name, "publicDescription", "createdById", "upstreamId")
       SELECT ${idOf('source', 'n')}, 'person', 'Gul Noor ' || substr(md5(n::text), 1, 6), 'a ' || ${trades} || ' in district ' || n % 400, '${reporter.id}',
         CASE WHEN n % 10 = 9 THEN ${idOf('source', 'n - 9')} END FROM generate_series(0, ${sources - 1}) n`,
    `INSERT INTO desk.sources (id, kind, name, "createdById", "mergedIntoId")
       SELECT ${idOf('alias', 'n')}, 'person', 'Commander ' || substr(md5('a' || n), 1, 6), '${reporter.id}', ${idOf('source', 'n * 5')} FROM generate_series(0, ${merged - 1}) n`,
    `INSERT INTO desk.claims (id, statement, "createdById") SELECT ${idOf('claim', 'n')}, 'Claim ' || n, '${reporter.id}' FROM generate_series(0, ${claims - 1}) n`,
    `INSERT INTO desk.sourcing_notes (id, "claimId", "sourceId", stance, "obtainedById", "createdById")
       SELECT ${idOf('note', 'n')}, ${idOf('claim', `n % ${claims}`)}, ${idOf('source', `(n * 7) % ${sources}`)}, 'asserts', '${reporter.id}', '${reporter.id}' FROM generate_series(0, ${notes - 1}) n`,
    'ANALYZE',
  ]) {
    await client.query(statement);
  }
  await client.end();
  const rows: string[][] = [];
  for (const [name, typed] of [
    ['nothing yet', ''],
    ['one letter of all', 'g'],
    ['a name of all', 'gul noor'],
    ['the beginning of one name', 'gul noor c4ca'],
    ['a trade of a fifth', 'customs'],
    ['a trade and a district', 'doctor district 77'],
    ['a former name', 'commander 1'],
    ['a word of none', 'zeppelin'],
  ] as const) {
    const { p50, p95 } = await measure(100, () => searchSources(editor, typed));
    rows.push([name, ms(p50), ms(p95)]);
  }
  report(`Sources as one types, among ${sources.toLocaleString('en')}`, ['', 'p50', 'p95'], rows);
});
