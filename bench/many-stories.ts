import pg from 'pg';

/** Stories `from` to `to` of a newsroom that has worked for years; the same numbers yield the same stories. */
export async function insertStories(ownerUrl: string, from: number, to: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('SELECT setseed(0.5)');
    if (from === 1) await client.query(peopleAndSections);
    await client.query(`CREATE TEMPORARY TABLE numbered AS ${numbered(from, to)}`);
    await client.query(stories);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** The nth person of the newsroom; the first is its newest reporter, who has no stories. 121 is an editor. */
export const personId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** As `personId`, of a number in the database. */
const idOf = (n: string) => `('00000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
const derived = (kind: string) => `md5('${kind}' || n)::uuid`;

/** 120 reporters, 30 editors, twelve sections, and claims for open tasks to speak of. */
const peopleAndSections = `
  INSERT INTO desk.people (id, email, name, role)
    SELECT ${idOf('n')}, 'person' || n || '@bench.example', 'Person ' || n,
      (CASE WHEN n <= 120 THEN 'reporter' ELSE 'editor' END)::desk."Role"
    FROM generate_series(1, 150) n;
  INSERT INTO desk.sections (id, slug, name, position)
    SELECT ${derived('section')}, 'section-' || n, 'Section ' || n, n FROM generate_series(0, 11) n;
  INSERT INTO desk.claims (id, statement, "createdById")
    SELECT ${derived('claim')}, 'Claim ' || n, ${idOf('2')} FROM generate_series(0, 999) n;`;

const subjects = ['The council', 'Border officials', 'The ministry', 'A court', 'Doctors', 'Farmers', 'The port', 'Teachers', 'Police', 'Voters'];
const deeds = ['refuse', 'confirm', 'deny', 'delay', 'publish', 'dispute', 'welcome', 'question', 'reopen', 'postpone'];
const objects = ['the budget', 'a crossing', 'the vaccine plan', 'an inquiry', 'the harvest figures', 'a strike', 'the election count', 'new fares', 'the curfew', 'a merger'];
const one = (of: string[], by: string) => `(ARRAY[${of.map((word) => `'${word}'`).join(', ')}])[1 + (${by}) % 10]`;

/**
 * Most stories are out and done with. Two in a hundred are in work: half in drafting, the rest in review, approved, or
 * out urgently. A few people write much of what there is. One in a hundred is restricted, one in seven is shared.
 */
function numbered(from: number, to: number): string {
  return `
    SELECT n, ${derived('story')} AS id,
      ${one(subjects, 'n')} || ' ' || ${one(deeds, 'n / 10')} || ' ' || ${one(objects, 'n / 100')} || ' in district ' || n AS headline,
      'story-' || n AS slug,
      2 + floor(119 * random() ^ 2)::int AS owner,
      CASE WHEN n % 100 < 2 THEN 'unpublished' WHEN n % 500 = 7 THEN 'retracted' ELSE 'live' END AS standing,
      CASE WHEN n % 200 = 0 THEN 'in_review' WHEN n % 400 = 1 THEN 'approved' WHEN n % 50 = 9 THEN 'spiked' ELSE 'drafting' END AS stage,
      n % 100 = 50 AS restricted,
      now() - random() * interval '1500 days' AS touched
    FROM generate_series(${from}, ${to}) n`;
}

const stories = `
  INSERT INTO desk.stories (id, headline, byline, slug, "sectionId", "ownerId", stage, standing, restricted, "createdAt", "touchedAt", "stageSince", "cameBy")
    SELECT id, headline, 'Person ' || owner, slug, md5('section' || n % 12)::uuid, ${idOf('owner')}, stage::desk."Stage",
      standing::desk."Standing", restricted, touched - interval '2 days', touched, touched, 'submit' FROM numbered;
  INSERT INTO desk.story_members ("storyId", "personId", "addedById")
    SELECT id, ${idOf('2 + (owner + k * 37) % 149')}, ${idOf('owner')} FROM numbered, generate_series(1, 2) k WHERE n % 7 = 0;
  INSERT INTO desk.stage_changes (id, "storyId", transition, "fromStage", "toStage", "fromStanding", "toStanding", "personId", at)
    SELECT md5('move' || k || '-' || n)::uuid, id, 'submit', 'drafting', 'in_review', 'unpublished', 'unpublished', ${idOf('owner')},
      touched - k * interval '3 hours' FROM numbered, generate_series(0, 3) k;
  INSERT INTO desk.remarks (id, "storyId", body, "authorId", "createdAt", "resolvedAt", "resolvedById")
    SELECT md5('remark' || k || '-' || n)::uuid, id, 'Who says so?', ${idOf('121')}, touched - interval '1 hour',
      CASE WHEN n % 100 < 2 AND k = 1 THEN NULL ELSE touched END, CASE WHEN n % 100 < 2 AND k = 1 THEN NULL ELSE ${idOf('owner')} END
    FROM numbered, generate_series(1, 3) k WHERE n % 2 = 0;
  INSERT INTO desk.tasks (id, "storyId", "claimId", reason, "dueAt", "doneAt", "doneById")
    SELECT ${derived('task')}, id, md5('claim' || n % 1000)::uuid, 'The claim was downgraded.', touched + interval '1 day',
      CASE WHEN n % 300 = 5 THEN NULL ELSE touched END, CASE WHEN n % 300 = 5 THEN NULL ELSE ${idOf('owner')} END
    FROM numbered WHERE n % 10 = 5;
  INSERT INTO desk.revisions (id, "storyId", number, reason, document, sourcing, hash, "authorId", "createdAt")
    SELECT ${derived('revision')}, id, 1, 'published', '{"type":"doc"}', '[]', repeat('0', 64), ${idOf('owner')}, touched
    FROM numbered WHERE standing <> 'unpublished';
  INSERT INTO desk.publishings (id, "storyId", version, kind, "revisionId", "approvalId", "personId", at, "urgentReason", "secondedById", "secondedAt")
    SELECT ${derived('publishing')}, id, 1, 'first', ${derived('revision')}, CASE WHEN n % 50 = 3 THEN NULL ELSE gen_random_uuid() END,
      ${idOf('122')}, touched, CASE WHEN n % 50 = 3 THEN 'It was urgent.' END,
      CASE WHEN n % 50 = 3 AND n % 4000 <> 3 THEN ${idOf('123')} END, CASE WHEN n % 50 = 3 AND n % 4000 <> 3 THEN touched END
    FROM numbered WHERE standing <> 'unpublished';`;
