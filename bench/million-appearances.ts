import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** How much lies in the newsroom whose claim falls. */
export type Ledger = ReturnType<typeof ledgerOf>;

/**
 * A newsroom of so many live stories, with fifty claims in each. Of every hundred stories five state the claim that falls and
 * one has a live translation that does not; for every hundred one waits for its hour, half of these state the claim in their
 * draft, and half translate a story that does.
 */
export function ledgerOf(stories: number) {
  const [each, share] = [50, Math.ceil(stories / 200)];
  return { stories, each, appearances: stories * each, claims: stories * 5, stating: share * 10, translations: share * 2, scheduled: share, scheduledTranslations: share };
}

/** A uuid that says what it is of, the same in every statement. */
const idOf = (kind: string, n: string) => `overlay(overlay(md5('${kind}' || (${n})::text) placing '4' from 13) placing '8' from 17)::uuid`;

/** Fills an empty newsroom with all that, and answers with the id of the claim, which is core wherever it stands. */
export async function fillLedger(ownerUrl: string, { stories, each, claims, stating, translations, scheduled, scheduledTranslations }: Ledger): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  // What the server says when it is taken away is no news.
  client.on('error', () => undefined);
  await client.connect();
  const [owner, section] = [randomUUID(), randomUUID()];
  // Every story has its own claims of the rest, and the first stories have the first claim at their first place.
  const claimAt = `CASE WHEN k = 0 AND s < ${stating} THEN 0 ELSE 1 + ((s * ${each} + k) % ${claims - 1}) END`;
  const text = `'They were killed, it was said'`;
  const marked = `jsonb_build_object('type', 'text', 'text', ${text}, 'marks', jsonb_build_array(
    jsonb_build_object('type', 'claim', 'attrs', jsonb_build_object('id', ${idOf('place', `s * ${each}`)}))))`;
  const document = (words: string) => `jsonb_build_object('type', 'doc', 'content', jsonb_build_array(
    jsonb_build_object('type', 'headline', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', 'Story ' || s))),
    jsonb_build_object('type', 'standfirst'), jsonb_build_object('type', 'dateline'),
    jsonb_build_object('type', 'body', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(${words}))))))`;
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
       SELECT ${idOf('publication', 's')}, ${idOf('story', 's')}, 1, 'first', repeat('0', 64), 'Story ' || s, '', '', '', ${document(marked)}, ${day} + TIME '09:00'
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
    ...translated(translations),
    ...waiting('scheduled', scheduled, 'NULL::uuid'),
    `INSERT INTO desk.appearances (id, "claimId", "storyId", exact)
       SELECT ${idOf('scheduled place', 's')}, ${idOf('claim', '0')}, ${idOf('scheduled', 's')}, ${text} FROM generate_series(0, ${scheduled - 1}) s`,
    // Of those that no live translation shows, so that each is reached in one way.
    ...waiting('scheduled translation', scheduledTranslations, idOf('story', `${translations} + s`)),
    'ANALYZE',
  ]) {
    await client.query(statement);
  }
  const { rows } = await client.query<{ id: string }>(`SELECT ${idOf('claim', '0')}::text AS id`);
  await client.end();
  return rows[0]?.id ?? '';

  /** Live translations of the first stories, whose words bear no mark. */
  function translated(count: number): string[] {
    const from = `FROM generate_series(0, ${count - 1}) s`;
    const words = `jsonb_build_object('type', 'text', 'text', 'On les dit morts')`;
    return [
      `INSERT INTO desk.stories (id, headline, slug, language, "translationOfId", "sectionId", "ownerId", standing)
         SELECT ${idOf('translation', 's')}, 'Translation ' || s, 'translation-' || s, 'fr', ${idOf('story', 's')}, '${section}', '${owner}', 'live' ${from}`,
      `INSERT INTO published.stories (id, slug, day, "sectionSlug", language, "currentVersion", headline, standfirst, byline, "translationGroup", "firstPublishedAt", "updatedAt")
         SELECT ${idOf('translation', 's')}, 'translation-' || s, ${day}, 'world', 'fr', 1, 'Translation ' || s, '', '', ${idOf('story', 's')}, ${day} + TIME '10:00', ${day} + TIME '10:00' ${from}`,
      `INSERT INTO published.publications (id, "storyId", version, kind, "revisionHash", headline, standfirst, dateline, byline, document, "publishedAt")
         SELECT ${idOf('translated', 's')}, ${idOf('translation', 's')}, 1, 'first', repeat('0', 64), 'Translation ' || s, '', '', '', ${document(words)}, ${day} + TIME '10:00' ${from}`,
    ];
  }

  /** Stories that wait for their hour, of that kind. */
  function waiting(kind: string, count: number, translationOf: string): string[] {
    const from = `FROM generate_series(0, ${count - 1}) s`;
    return [
      `INSERT INTO desk.stories (id, headline, "translationOfId", "sectionId", "ownerId", stage)
         SELECT ${idOf(kind, 's')}, '${kind} ' || s, ${translationOf}, '${section}', '${owner}', 'scheduled' ${from}`,
      `INSERT INTO desk.scheduled_publications (id, "storyId", "revisionHash", "goesOutAt", request, "scheduledById")
         SELECT ${idOf(`hour of ${kind}`, 's')}, ${idOf(kind, 's')}, repeat('0', 64), now() + INTERVAL '1 day', '{"kind": "first"}', '${owner}' ${from}`,
    ];
  }
}
