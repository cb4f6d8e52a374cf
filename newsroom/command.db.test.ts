import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EDITOR_VERSION } from '@/editor/version';
import { body, claim, claimId, doc, headline, link, p } from '@/editor/testing/build';
import { addressesOn, useDatabase } from '@/platform/database';
import { assessClaim } from './claims/assess-claim';
import { makeClaim } from './claims/make-claim';
import { command } from './command';
import { saveDraft } from './drafts/save-draft';
import { yes } from './permissions/answer';
import { type CommandName, commands } from './registry';
import { startStory } from './stories/start-story';
import { type Crossing, crossingText, fileCrossing } from './testing/crossing';
import { leavesOf, sampleInputs, withLeaf } from './testing/sample-input';
import { openWorld, type World } from './testing/world';

let world: World;
let crossing: Crossing;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
});

afterAll(async () => {
  await world.close();
});

const happened = () => world.desk.auditEvent.count();

async function changesNothing(work: () => Promise<unknown>): Promise<void> {
  const before = await happened();
  await work();
  expect(await happened()).toBe(before);
}

describe('the one door for writes', () => {
  const section = { slug: 'door', name: 'Door', position: 9 };

  test('a command that never asked for authorisation is rolled back', async () => {
    const careless = command({
      name: 'careless',
      summary: 'Forgets to ask.',
      input: z.strictObject({}),
      value: z.null(),
      run: async ({ db }) => {
        await db.section.create({ data: section });
        return { value: null, events: [{ name: 'section.added', subject: { type: 'section', id: null }, data: { slug: 'door' } }] };
      },
    });
    await expect(careless(world.daud, {})).rejects.toThrow(/without asking for authorisation/);
    expect(await world.desk.section.count({ where: { slug: 'door' } })).toBe(0);
  });

  test('a command that names no event is rolled back', async () => {
    const silent = command({
      name: 'silent',
      summary: 'Says nothing.',
      input: z.strictObject({}),
      value: z.null(),
      run: async ({ db, authorise }) => {
        authorise(yes);
        await db.section.create({ data: section });
        return { value: null, events: [] };
      },
    });
    await expect(silent(world.daud, {})).rejects.toThrow(/without an audit event/);
    expect(await world.desk.section.count({ where: { slug: 'door' } })).toBe(0);
  });

  test('a database that is away is a refusal like any other, and no defect', async () => {
    const away = 'postgresql://stet:stet@127.0.0.1:1/none';
    await useDatabase({ desk: away, site: away });
    const result = await startStory(world.mina, { id: randomUUID(), sectionId: world.sectionId }).finally(() => useDatabase(addressesOn(world.ownerUrl)));
    const sentence = 'The newsroom’s database is away. Nothing was changed; try again shortly.';
    expect(result).toEqual({ ok: false, refusal: { code: 'unavailable', sentence } });
  });

  test('what it wrote before it refused is gone', async () => {
    const foreign = { storyId: crossing.id, basedOn: crossing.version, editorVersion: EDITOR_VERSION };
    const stolen = doc(headline(claim(claimId(77), 'Words under a foreign mark')), body(p('x')));
    await changesNothing(() => saveDraft(world.mina, { ...foreign, document: stolen }));
    const draft = await world.desk.draft.findUniqueOrThrow({ where: { storyId: crossing.id } });
    expect(draft.version).toBe(crossing.version);
  });
});

describe('hostile input changes nothing and is answered in a sentence', () => {
  const names = Object.keys(commands) as CommandName[];

  test.each(names)('%s refuses what it cannot understand', async (name) => {
    const some = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.record({ storyId: fc.jsonValue() }));
    // A command without input accepts the empty object, and rightly so.
    const anything = some.filter((value) => JSON.stringify(value) !== '{}');
    await changesNothing(async () => {
      await fc.assert(
        fc.asyncProperty(anything, async (input) => {
          const result = await commands[name](world.mina, input);
          expect(result.ok).toBe(false);
          if (!result.ok) expect(result.refusal.sentence).toMatch(/[.!?]$/);
        }),
        { numRuns: 25 },
      );
    });
  });

  test.each(names)('%s refuses a field it does not know', async (name) => {
    const result = await commands[name](world.mina, { role: 'admin', isAdmin: true });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
  });

  /** Hashed whatever they hold, cleaned first, kept as text within text, or read by the editor's own rules. */
  const judgedOtherwise = /^(password|present|next|name of a file|said › signedAt|content › size|document)$/;

  test.each(names)('%s refuses what it would take but for one field', async (name) => {
    const { input } = commands[name];
    const samples = sampleInputs(input);
    expect(samples.length).toBeGreaterThan(0);
    const tried = new Set<string>();
    for (const sample of samples) {
      for (const { path, value } of leavesOf(sample)) {
        const field = path.join(' › ') === 'name' && name.endsWith('-file') ? 'name of a file' : path.join(' › ');
        if (tried.has(`${field} ${value}`) || judgedOtherwise.test(field)) continue;
        tried.add(`${field} ${value}`);
        for (const hostile of hostileTo(value)) {
          const result = await commands[name](world.mina, withLeaf(sample, path, hostile));
          expect(result, `${field}: ${JSON.stringify(hostile)}`).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
        }
      }
    }
  });

  test.each(names)('%s refuses what it would take but for one field too many, however deep', async (name) => {
    const [sample] = sampleInputs(commands[name].input);
    for (const more of withOneMore(sample)) {
      const result = await commands[name](world.mina, more);
      expect(result, JSON.stringify(more)).toMatchObject({ ok: false, refusal: { code: 'malformed', sentence: expect.stringContaining('isAdmin') } });
    }
  });

  test('words that a document may hold can be quoted, whatever way they are written', async () => {
    const quote = { exact: '\u200fمی\u200cگوید \u{1f3f4}\ufeff', prefix: 'پای\u061c\n', suffix: '\u200e، ' };
    expect(await makeClaim(world.mina, { storyId: crossing.id, claimId: randomUUID(), anchorId: randomUUID(), quote, statement: 'It says so.' })).toMatchObject({ ok: true });
  });

  const save = (document: unknown, more: object = {}) =>
    saveDraft(world.mina, { storyId: crossing.id, basedOn: crossing.version, editorVersion: EDITOR_VERSION, document, ...more });

  const hostile: [string, unknown][] = [
    ['no document', 'text'],
    ['a document without its fields', { type: 'doc', content: [] }],
    ['an unknown node', doc(body({ type: 'script', content: [{ type: 'text', text: 'alert(1)' }] }))],
    ['a javascript: link', doc(body(p(link('javascript:alert(1)', 'here'))))],
    ['a control character', doc(body(p('a\u0000b')))],
    ['a right-to-left override', doc(headline('Bank \u202edetsurt\u202c'))],
    ['a text of ten megabytes', doc(body(p('x'.repeat(10 * 1024 * 1024))))],
    ['nesting without end', doc(body(nested(5_000)))],
    ['a claim mark of nobody', doc(body(p(claim(claimId(99), 'words'))))],
    ['a picture of another story', doc(body({ type: 'figure', attrs: { picture: 'a'.repeat(64), alt: '', credit: '', width: 1, height: 1 } }))],
  ];

  test.each(hostile)('a draft with %s is refused', async (_what, document) => {
    await changesNothing(async () => {
      expect(await save(document)).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    });
  });

  test('control characters and hidden direction changes are refused in every field', async () => {
    for (const method of ['seen\u0007', 'seen \u2066by', 'a\u202eb']) {
      const input = { claimId: crossing.claimIds.hold, verification: 'corroborated', method };
      expect(await assessClaim(world.mina, input)).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    }
  });

  test('Pashto with its joiners and marks is ordinary text', async () => {
    const text = doc(headline('طالبان وايي چې د سپین بولدک دروازه یې نیولې ده'), body(p('می\u200cگوید \u200fکه')));
    const storyId = randomUUID();
    await startStory(world.mina, { id: storyId, sectionId: world.sectionId });
    const saved = await saveDraft(world.mina, { storyId, basedOn: 1, editorVersion: EDITOR_VERSION, document: text });
    expect(saved).toMatchObject({ ok: true });
  });
});

describe('stale, repeated and foreign requests', () => {
  test('a save on an old version is refused with the newer text, for comparison', async () => {
    const storyId = randomUUID();
    await startStory(world.mina, { id: storyId, sectionId: world.sectionId });
    const save = (text: string) =>
      saveDraft(world.mina, { storyId, basedOn: 1, editorVersion: EDITOR_VERSION, document: doc(headline(text)) });
    expect(await save('First')).toMatchObject({ ok: true });
    expect(await save('Second')).toMatchObject({
      ok: false,
      refusal: { code: 'stale', newer: { version: 2, savedBy: 'Mina', document: { content: [{ content: [{ text: 'First' }] }, {}, {}, {}] } } },
    });
  });

  test('an editor of another version is asked to reload', async () => {
    const old = { storyId: crossing.id, basedOn: crossing.version, editorVersion: EDITOR_VERSION - 1, document: crossingText };
    expect(await saveDraft(world.mina, old)).toMatchObject({ ok: false, refusal: { code: 'stale' } });
  });

  test('a double click starts one story', async () => {
    const input = { id: randomUUID(), sectionId: world.sectionId };
    const outcomes = await Promise.all([startStory(world.mina, input), startStory(world.mina, input)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.desk.story.count({ where: { id: input.id } })).toBe(1);
  });

  test('of two saves at once on one version one is kept, and the other learns of it', async () => {
    const storyId = randomUUID();
    await startStory(world.mina, { id: storyId, sectionId: world.sectionId });
    const save = (text: string) => saveDraft(world.mina, { storyId, basedOn: 1, editorVersion: EDITOR_VERSION, document: doc(headline(text)) });
    const outcomes = await Promise.all(['One', 'Two', 'Three'].map(save));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal).toMatchObject({ code: 'stale', newer: { version: 2 } });
  });

  test('a replayed claim is one claim', async () => {
    const quote = { exact: 'Afghan officials deny' };
    const input = { storyId: crossing.id, claimId: randomUUID(), anchorId: randomUUID(), quote, statement: 'They deny it.' };
    expect(await makeClaim(world.mina, input)).toMatchObject({ ok: true });
    expect(await makeClaim(world.mina, input)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  });

  test('an id that exists elsewhere answers as one that does not exist', async () => {
    const own = randomUUID();
    await startStory(world.tom, { id: own, sectionId: world.sectionId });
    await world.desk.story.update({ where: { id: own }, data: { restricted: true } });
    const save = (storyId: string) =>
      saveDraft(world.mina, { storyId, basedOn: 1, editorVersion: EDITOR_VERSION, document: doc(headline('x')) });
    expect(await save(own)).toEqual(await save(randomUUID()));
  });
});

/** Of a kind with the value, and nothing the database or a reader could take. */
function hostileTo(value: string | number): unknown[] {
  if (typeof value === 'number') return [2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308];
  const hidden = ['\u0000', '\u202e', '\ud800'].map((character) => value + character);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return [...hidden, '0000-02-29T00:00:00Z', '9999-12-31T23:59:59-23:00'];
  return /^\d{4}-\d\d-\d\d$/.test(value) ? [...hidden, '0000-02-29'] : hidden;
}

/** The same input once for each object in it, each time with a field more in that one. */
function withOneMore(input: unknown): unknown[] {
  if (typeof input !== 'object' || input === null) return [];
  if (Array.isArray(input)) return input.flatMap(withOneMore).map((one) => [one]);
  const deeper = Object.entries(input).flatMap(([key, value]) => withOneMore(value).map((one) => ({ ...input, [key]: one })));
  return [{ ...input, isAdmin: true }, ...deeper];
}

function nested(depth: number): Parameters<typeof body>[0] {
  let node = p('deep');
  for (let i = 0; i < depth; i += 1) node = { type: 'blockquote', content: [node] };
  return node;
}
