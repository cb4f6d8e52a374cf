import type pg from 'pg';

/** So many corrections of a story, a minute apart, as an older system may have left them; answers where their further pages begin. */
export async function manyCorrections(db: pg.Client, storyId: string, count: number): Promise<string[]> {
  await db.query(
    `INSERT INTO published.corrections (id, "storyId", "publicationId", kind, wrong, "right", at)
     SELECT gen_random_uuid(), $1, gen_random_uuid(), 'correction', 'It has ' || n || ' arches.', 'It has ' || n + 1 || ' arches.', now() - n * interval '1 minute'
     FROM generate_series(1, $2) n`,
    [storyId, count],
  );
  const { rows } = await db.query<{ id: string }>(`SELECT id FROM published.page_breaks WHERE list = '/corrections' ORDER BY at DESC`);
  return rows.map(({ id }) => `/corrections/before/${id}`);
}
