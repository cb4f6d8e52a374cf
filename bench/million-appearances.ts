import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** How much lies in the newsroom whose claim falls. */
export const ledger = { stories: 20_000, each: 50, appearances: 1_000_000, claims: 100_000, reached: 1_000 } as const;

/** A uuid that says what it is of, the same in every statement. */
const idOf = (kind: string, n: string) => `overlay(overlay(md5('${kind}' || (${n})::text) placing '4' from 13) placing '8' from 17)::uuid`;

/** Fills an empty newsroom with live stories and claims, and has the first claim stand in a thousand of them as core. */
export async function fillLedger(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  // What the server says when it is taken away is no news.
  client.on('error', () => undefined);
  await client.connect();
  const [owner, section] = [randomUUID(), randomUUID()];
  const { stories, each, claims, reached } = ledger;
  // Every story has its own claims of the rest, and the first thousand stories have the first claim at their first place.
  const claimAt = `CASE WHEN k = 0 AND s < ${reached} THEN 0 ELSE 1 + ((s * ${each} + k) % ${claims - 1}) END`;
  const text = `'They were killed, it was said'`;
  const marked = `jsonb_build_object('type', 'text', 'text', ${text}, 'marks', jsonb_build_array(
    jsonb_build_object('type', 'claim', 'attrs', jsonb_build_object('id', ${idOf('place', `s * ${each}`)}))))`;
  const document = `jsonb_build_object('type', 'doc', 'content', jsonb_build_array(
    jsonb_build_object('type', 'headline', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', 'Story ' || s))),
    jsonb_build_object('type', 'standfirst'), jsonb_build_object('type', 'dateline'),
    jsonb_build_object('type', 'body', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(${marked}))))))`;
  const day = `DATE '2020-01-01' + (s % 2000)`;
  for (const statement of [
    `INSERT INTO desk.people (id, email, name, role, "passwordHash") VALUES ('${owner}', 'bench@newsroom.example', 'Bench', 'reporter', '')`,
    `INSERT INTO desk.sections (id, slug, name, position) VALUES ('${section}', 'world', 'World', 1)`,
    `INSERT INTO published.sections (slug, name, position) VALUES ('world', 'World', 1)`,
    `INSERT INTO desk.stories (id, headline, slug, "sectionId", "ownerId", standing)
       SELECT ${idOf('story', 's')}, 'Story ' || s, 'story-' || s, '${section}', '${owner}', 'live' FROM generate_series(0, ${stories - 1}) s`,
    `INSERT INTO published.stories (id, slug, day, "sectionSlug", language, "currentVersion", headline, standfirst, byline, "translationGroup", "firstPublishedAt", "updatedAt")
       SELECT ${idOf('story', 's')}, 'story-' || s, ${day}, 'world', 'en', 1, 'Story ' || s, '', '', ${idOf('story', 's')}, ${day} + TIME '09:00', ${day} + TIME '09:00'
       FROM generate_series(0, ${stories - 1}) s`,
    `INSERT INTO published.publications (id, "storyId", version, kind, "revisionHash", headline, standfirst, dateline, byline, document, "publishedAt")
       SELECT ${idOf('publication', 's')}, ${idOf('story', 's')}, 1, 'first', repeat('0', 64), 'Story ' || s, '', '', '', ${document}, ${day} + TIME '09:00'
       FROM generate_series(0, ${stories - 1}) s`,
    `INSERT INTO desk.claims (id, statement, materiality, verification, "verificationMethod", "createdById")
       SELECT ${idOf('claim', 'n')}, 'Claim ' || n || '.', 'core', 'corroborated', 'We asked two of them.', '${owner}' FROM generate_series(0, ${claims - 1}) n`,
    `INSERT INTO published.claims (id, statement, kind, verification, contestation, disposition, method, voices, evidence, "updatedAt")
       SELECT ${idOf('claim', 'n')}, 'Claim ' || n || '.', 'fact', 'corroborated', 'uncontested', 'live', 'We asked two of them.', '[]', '[]', now()
       FROM generate_series(0, ${claims - 1}) n`,
    `INSERT INTO published.appearances (id, "publicationId", "claimId", position, core)
       SELECT ${idOf('place', `s * ${each} + k`)}, ${idOf('publication', 's')}, ${idOf('claim', claimAt)}, k, true
       FROM generate_series(0, ${stories - 1}) s, generate_series(0, ${each - 1}) k`,
    `INSERT INTO desk.appearances (id, "claimId", "storyId", exact)
       SELECT ${idOf('place', `s * ${each} + k`)}, ${idOf('claim', claimAt)}, ${idOf('story', 's')}, ${text}
       FROM generate_series(0, ${stories - 1}) s, generate_series(0, ${each - 1}) k`,
    'ANALYZE',
  ]) {
    await client.query(statement);
  }
  const { rows } = await client.query<{ id: string }>(`SELECT ${idOf('claim', '0')}::text AS id`);
  await client.end();
  return rows[0]?.id ?? '';
}
