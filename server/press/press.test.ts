import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KeptAddress, keptAddress } from './addresses';
import { KeptPages } from './kept-pages';
import { Press } from './press';

const story = '/2021/07/14/taliban-claim-key-crossing';

/** A newsroom in miniature: what stands at each address is the number of the change that last named it. */
class Newsroom {
  readonly versions = new Map<string, bigint>();
  readonly asked: string[] = [];
  changes = 0n;
  down = false;
  status = 200;
  /** Renderings stop here, with what they have read, until they are let go. */
  held: (() => void)[] | null = null;

  readonly render = async (address: string) => {
    this.asked.push(address);
    if (this.down) throw new Error('The database is away.');
    const version = this.versions.get(address.split('?')[0] ?? '') ?? 0n;
    if (this.held) await new Promise<void>((go) => this.held?.push(go));
    const body = Buffer.from(`<!doctype html><title>${version}</title>`);
    return { status: this.status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
  };

  change(...addresses: string[]): bigint {
    this.changes += 1n;
    for (const address of addresses) this.versions.set(address, this.changes);
    return this.changes;
  }

  letGo(): void {
    const waiting = this.held ?? [];
    this.held = null;
    for (const go of waiting) go();
  }

  async holdsOne(): Promise<void> {
    while ((this.held?.length ?? 0) === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

function at(target: string): KeptAddress {
  const address = keptAddress(target);
  if (!address) throw new Error(`${target} is not kept.`);
  return address;
}

async function read(press: Press, target: string): Promise<string> {
  const given = await press.page(at(target));
  return given ? `${/<title>(.*)<\/title>/.exec(given.page.forms.identity.body.toString())?.[1]}${given.current ? '' : ', aged'}` : 'nothing';
}

let newsroom: Newsroom;
let folder: string;

beforeEach(async () => {
  newsroom = new Newsroom();
  folder = await mkdtemp(path.join(tmpdir(), 'stet-press-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const inMemory = (memory = 10_000_000) => new Press({ render: newsroom.render, kept: null, memory });
const onDisk = (build = 'one') => new Press({ render: newsroom.render, kept: new KeptPages(folder, build), memory: 10_000_000 });

describe('The press', () => {
  test('renders a page once, however many ask at the same time, and not again for those who come later', async () => {
    const press = inMemory();
    await Promise.all(Array.from({ length: 50 }, () => read(press, story)));
    await read(press, `${story}?utm_source=letter`);
    expect(newsroom.asked).toEqual([story]);
    expect(press.atHand(story)).toBeDefined();
  });

  test('shows the new page from the moment a change is told, and has rendered it when telling returns', async () => {
    const press = inMemory();
    await read(press, story);
    await press.touch(newsroom.change(story), [story]);
    expect(press.atHand(story)?.forms.identity.body.toString()).toContain('<title>1<');
  });

  test('throws away a rendering during which a change landed, also the second time', async () => {
    const press = inMemory();
    newsroom.held = [];
    const first = read(press, story);
    await newsroom.holdsOne();
    const told = press.touch(newsroom.change(story), [story]);
    const earlier = newsroom.held;
    newsroom.held = [];
    for (const go of earlier) go();
    await newsroom.holdsOne();
    const toldAgain = press.touch(newsroom.change(story), [story]);
    newsroom.letGo();
    expect(await first).toBe('2');
    await Promise.all([told, toldAgain]);
    expect(await read(press, story)).toBe('2');
  });

  test('leaves alone what no change named', async () => {
    const press = inMemory();
    await read(press, '/sections/world');
    await press.touch(newsroom.change(story), [story]);
    await read(press, '/sections/world');
    expect(newsroom.asked).toEqual(['/sections/world', story]);
  });

  test('renders further pages of a list anew with its first', async () => {
    const press = inMemory();
    const further = '/sections/world?before=2021-07-14T12%3A00%3A00.000Z_0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11';
    expect(await read(press, further)).toBe('0');
    await press.touch(newsroom.change('/sections/world'), ['/sections/world']);
    expect(await read(press, further)).toBe('1');
  });

  test('serves the last good page, and says that it has aged, while pages cannot be rendered', async () => {
    const press = inMemory();
    await read(press, story);
    newsroom.down = true;
    await press.touch(newsroom.change(story), [story]);
    expect(await read(press, story)).toBe('0, aged');
    expect(await read(press, '/sections/world')).toBe('nothing');
    expect(newsroom.asked.filter((address) => address === story), 'it is not tried again for every reader').toHaveLength(2);
  });

  test('never puts a page that failed in the place of a good one', async () => {
    const press = inMemory();
    await read(press, story);
    newsroom.status = 500;
    await press.touch(newsroom.change(story), [story]);
    expect(await read(press, story)).toBe('0, aged');
  });

  test('goes from a page to nothing, and back, with the changes that say so', async () => {
    const press = inMemory();
    await read(press, story);
    newsroom.status = 404;
    await press.touch(newsroom.change(story), [story]);
    expect((await press.page(at(story)))?.page.status).toBe(404);
    newsroom.status = 200;
    await press.touch(newsroom.change(story), [story]);
    expect(await read(press, story)).toBe('2');
  });

  test('cannot be filled by addresses where nothing stands, nor by the endless pages of a list', async () => {
    const press = inMemory(60_000);
    await read(press, story);
    newsroom.status = 404;
    for (let n = 0; n < 100; n += 1) await read(press, `/sections/nothing-${n}`);
    newsroom.status = 200;
    for (let n = 0; n < 100; n += 1) {
      await read(press, `/sections/world?before=2021-07-14T12%3A00%3A00.000Z_00000000-0000-0000-0000-${String(n).padStart(12, '0')}`);
    }
    expect(press.atHand(story)).toBeDefined();
  });

  test('lets go of the pages that were asked for longest ago when its memory is full', async () => {
    const press = inMemory(60_000);
    for (let n = 0; n < 100; n += 1) await read(press, `/2021/07/14/story-${n}`);
    expect(press.atHand('/2021/07/14/story-0')).toBeUndefined();
    expect(press.atHand('/2021/07/14/story-99')).toBeDefined();
  });
});

describe('What the press keeps on disk', () => {
  test('is served by a new process that can render nothing', async () => {
    await read(onDisk(), story);
    newsroom.down = true;
    expect(await read(onDisk(), story)).toBe('0');
    expect(await read(onDisk('another build'), story)).toBe('0, aged');
  });

  test('is not current when a change named it that the new process hears of only now', async () => {
    await read(onDisk(), story);
    const later = onDisk();
    await later.touch(newsroom.change(story), [story]);
    expect(await read(later, story)).toBe('1');
    expect(await read(onDisk(), story), 'and the file follows').toBe('1');
  });

  test('is never replaced by a page from older state, whichever process writes last', async () => {
    const slow = onDisk();
    newsroom.held = [];
    const old = read(slow, story);
    await newsroom.holdsOne();
    const waiting = newsroom.held;
    newsroom.held = null;
    await onDisk().touch(newsroom.change(story), [story]);
    for (const go of waiting) go();
    await old;
    newsroom.down = true;
    expect(await read(onDisk(), story)).toBe('1');
  });

  test('is remembered to be behind until it was written anew', async () => {
    const press = onDisk();
    await read(press, story);
    newsroom.down = true;
    const change = newsroom.change(story);
    await press.touch(change, [story]);
    expect(press.position()).toBe(change - 1n);
    newsroom.down = false;
    await press.touch(newsroom.change('/'), ['/']);
    await press.touch(newsroom.change(story), [story]);
    expect(press.position()).toBe(3n);
  });

  test('of another build is rendered again', async () => {
    await read(onDisk(), story);
    await onDisk('another build').renewKept();
    newsroom.down = true;
    expect(await read(onDisk('another build'), story)).toBe('0');
  });
});

test('whatever the order of publishing, telling and reading, nobody reads what was older when they asked than what was told', async () => {
  const addresses = [story, '/', '/sections/world'];
  const some = fc.subarray(addresses, { minLength: 1 });
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('read' as const), at: fc.constantFrom(...addresses) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('publish' as const), at: some, heard: fc.boolean() }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('finish a rendering' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('fail' as const), on: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), fc.boolean(), fc.scheduler(), async (steps, keepsOnDisk, scheduler) => {
      const room = new Newsroom();
      const where = await mkdtemp(path.join(folder, 'run-'));
      const open = () =>
        new Press({
          // Failing takes its turn like everything else.
          render: async (address) => {
            const outcome = room.render(address).then((rendering) => ({ rendering }), (error: unknown) => ({ error }));
            const due = await scheduler.schedule(outcome, `render ${address}`);
            if ('error' in due) throw due.error;
            return due.rendering;
          },
          kept: keepsOnDisk ? new KeptPages(where, 'one') : null,
          memory: 10_000_000,
        });
      let press = open();
      const untold: { id: bigint; at: string[] }[] = [];
      const told = new Map<string, bigint>();
      const everything: Promise<unknown>[] = [];
      for (const each of steps) {
        if (each.do === 'publish') {
          untold.push({ id: room.change(...each.at), at: each.at });
          // What is not heard of at once is heard of with the next change.
          for (const { id, at: named } of each.heard ? untold.splice(0) : []) {
            everything.push(press.touch(id, named));
            for (const address of named) told.set(address, id);
          }
        }
        if (each.do === 'fail') room.down = each.on;
        if (each.do === 'restart' && untold.length === 0) {
          const position = press.position();
          press = open();
          await press.touch(position, []);
          // What came after the position is told again, as the database would.
          for (const [address, id] of told) if (id > position) everything.push(press.touch(id, [address]));
        }
        if (each.do === 'read') {
          const expected = told.get(each.at) ?? 0n;
          everything.push(
            read(press, each.at).then((seen) => {
              if (seen === 'nothing' || seen.endsWith('aged')) return;
              expect(BigInt(seen)).toBeGreaterThanOrEqual(expected);
            }),
          );
        }
        if (each.do === 'finish a rendering' && scheduler.count() > 0) await scheduler.waitOne();
        // Whatever can go on without a rendering does.
        await new Promise((resolve) => setImmediate(resolve));
      }
      await scheduler.waitFor(Promise.all(everything));
      room.down = false;
      for (const address of addresses) {
        const last = press.touch(room.change(address), [address]);
        await scheduler.waitFor(last);
        expect(await scheduler.waitFor(read(press, address))).toBe(String(room.changes));
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
