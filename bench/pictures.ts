/**
 * How long it takes to say where a picture was seen before, with the hashes of 100,000 pictures: half of them evidence,
 * half in stories. Each question is another picture; some were seen, most were not.
 */
import './own-settings';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { earlierUses } from '@/newsroom/evidence/earlier-uses';
import type { Person } from '@/newsroom/people/actor';
import { measure, ms, report } from './measure';
import { inTemporaryNewsroom } from './temporary-newsroom';

const { values } = parseArgs({ options: { pictures: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '200' } } });
const pictures = Number(values.pictures);
const person: Person = { kind: 'person', id: '00000000-0000-4000-8000-000000000001', name: 'Mina', role: 'reporter' };
const nowhere = '00000000-0000-4000-8000-000000000002';

const seenBefore = (perceptualHash: bigint) => earlierUses(person, nowhere, { hash: '', perceptualHash });

/** 64 random bits as PostgreSQL keeps them. */
const bits = (number: string) => `('x' || substr(md5(${number}), 1, 16))::bit(64)::bigint`;

/** A claim of hers, evidence for it with a picture each, and stories that show as many. @returns hashes of some of those */
async function filled(ownerUrl: string): Promise<bigint[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(pictureRows());
    await owner.query('VACUUM ANALYZE');
    const { rows } = await owner.query<{ hash: string }>('SELECT "perceptualHash"::text AS hash FROM desk.pictures ORDER BY hash LIMIT 1000');
    return rows.map(({ hash }) => BigInt(hash));
  } finally {
    await owner.end();
  }
}

function pictureRows(): string {
  const half = Math.floor(pictures / 2);
  return `
    INSERT INTO desk.people (id, email, name, role, "passwordHash") VALUES ('${person.id}', 'mina@news.example', 'Mina', 'reporter', '');
    INSERT INTO desk.sections (id, slug, name, position) VALUES ('${nowhere}', 'world', 'World', 1);
    INSERT INTO desk.claims (id, statement, "createdById", "updatedAt") VALUES ('${nowhere}', 'The gate is shut.', '${person.id}', now());
    INSERT INTO desk.evidence (id, kind, title, "createdById") SELECT md5('e' || n)::uuid, 'media', 'A picture', '${person.id}' FROM generate_series(1, ${half}) n;
    INSERT INTO desk.claim_evidence ("claimId", "evidenceId", "addedById") SELECT '${nowhere}', md5('e' || n)::uuid, '${person.id}' FROM generate_series(1, ${half}) n;
    INSERT INTO desk.evidence_files (id, "evidenceId", role, hash, "mediaType", name, size, width, height, "perceptualHash")
      SELECT md5('f' || n)::uuid, md5('e' || n)::uuid, 'original', md5('f' || n) || md5('g' || n), 'image/jpeg', 'gate.jpg', 1, 1, 1, ${bits("'e' || n")}
      FROM generate_series(1, ${half}) n;
    INSERT INTO desk.stories (id, "sectionId", "ownerId", headline, "touchedAt") SELECT md5('s' || n)::uuid, '${nowhere}', '${person.id}', 'A story', now() FROM generate_series(1, ${Math.ceil(half / 4)}) n;
    INSERT INTO desk.pictures (hash, "mediaType", width, height, bytes, "storyId", "addedById", "perceptualHash")
      SELECT md5('p' || n) || md5('q' || n), 'image/jpeg', 1, 1, 1, md5('s' || ((n + 3) / 4))::uuid, '${person.id}', ${bits("'p' || n")}
      FROM generate_series(1, ${half}) n;`;
}

await inTemporaryNewsroom({ durable: false }, async ({ ownerUrl }) => {
  const known = await filled(ownerUrl);
  let round = 0;
  const unseen = await measure(Number(values.rounds), () => seenBefore(BigInt.asIntN(64, randomBytes(8).readBigUInt64BE())));
  const seen = await measure(Number(values.rounds), () => seenBefore((known[(round += 1) % known.length] ?? 0n) ^ 0b1011n));
  const found = (await seenBefore(known[0] ?? 0n)).length;
  if (found === 0) throw new Error('A picture that was seen before was not recognised.');
  report(
    `Where a picture was seen before, among ${pictures.toLocaleString('en')}`,
    ['', 'p50', 'p95'],
    [
      ['a picture nobody has seen', ms(unseen.p50), ms(unseen.p95)],
      ['a picture of a story, three bits apart', ms(seen.p50), ms(seen.p95)],
    ],
  );
});
