import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc, { type Scheduler } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, Newsroom, read, story } from './testing/newsroom';
import { KeptPages } from './kept-pages';
import { patience, Press } from './press';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-press-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const pages = [story, '/', '/sections/world'];
const further = '/sections/world?before=2021-07-14T12%3A00%3A00.000Z_0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11';

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('read' as const), at: fc.constantFrom(...pages, further) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('publish' as const), at: fc.subarray(pages, { minLength: 1 }), heard: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('publish everything' as const), heard: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('finish a rendering' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fail' as const), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fail at' as const), page: fc.constantFrom(...pages), on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('beat' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
);

type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

const aMoment = () => new Promise((resolve) => setImmediate(resolve));

/** A press whose renderings end in any order, the changes of its newsroom, and what readers were told and shown. */
class Run {
  readonly room = new Newsroom();
  press: Press;
  private readonly changes: { id: bigint; at: readonly string[] }[] = [];
  private heard = 0;
  private readonly told = new Map<string, bigint>();
  private seen = new Map<string, bigint>();
  private failed = false;
  readonly everything: Promise<unknown>[] = [];

  constructor(
    private readonly scheduler: Scheduler,
    readonly where: string | null,
  ) {
    this.press = this.open();
  }

  private open(): Press {
    let press: Press | null = null;
    const render = async (address: string) => {
      // Failing takes its turn like everything else.
      const outcome = this.room.render(address).then((rendering) => ({ rendering }), (error: unknown) => ({ error }));
      const due = await this.scheduler.schedule(outcome, `render ${address}`);
      if ('error' in due) throw due.error;
      if (press !== this.press) throw new Error('This process has ended.');
      return due.rendering;
    };
    return (press = new Press({ render, kept: this.where ? new KeptPages(this.where, 'one') : null, memory: 10_000_000 }));
  }

  private tell({ id, at: named }: { id: bigint; at: readonly string[] }): void {
    this.everything.push(this.press.touch(id, named));
    for (const address of named.includes('*') ? pages : named) this.told.set(address, id);
  }

  /** What is not heard of at once is heard of with the next change. */
  hearAll(): void {
    for (const change of this.changes.slice(this.heard)) this.tell(change);
    this.heard = this.changes.length;
  }

  /** What is under way is finished; what came after the position is told again, as the database would. */
  private async restart(): Promise<void> {
    await this.scheduler.waitFor(this.press.settle());
    const position = this.press.position();
    this.press = this.open();
    this.seen = new Map();
    this.everything.push(this.press.touch(position, []));
    for (const change of this.changes) if (change.id > position) this.tell(change);
    this.heard = this.changes.length;
    this.everything.push(this.press.renewKept());
  }

  private async readAt(target: string): Promise<void> {
    const { pathname } = at(target);
    const { press, seen } = this;
    const [told, newest, asked] = [this.told.get(pathname) ?? 0n, seen.get(target) ?? 0n, Date.now()];
    const answer = await read(press, target);
    if (press !== this.press) return;
    if (answer === 'nothing') return expect(this.failed, 'nothing is there only where a rendering failed').toBe(true);
    const [version = '', aged] = answer.split(', ');
    expect(BigInt(version), 'nobody is led back').toBeGreaterThanOrEqual(newest);
    seen.set(target, [BigInt(version), seen.get(target) ?? 0n].reduce((one, other) => (one > other ? one : other)));
    if (!aged) expect(BigInt(version), 'what was told when they asked').toBeGreaterThanOrEqual(told);
    else if (!this.failed) expect(Date.now() - asked, 'the last good one only after a wait').toBeGreaterThanOrEqual(patience - 10);
  }

  async take(each: Step): Promise<void> {
    if (each.do === 'publish' || each.do === 'publish everything') {
      const isAll = each.do === 'publish everything';
      this.changes.push({ id: this.room.change(...(isAll ? pages : each.at)), at: isAll ? ['*'] : each.at });
      if (each.heard) this.hearAll();
    }
    if (each.do === 'fail') this.room.down = each.on;
    if (each.do === 'fail at') this.room.failing[each.on ? 'add' : 'delete'](each.page);
    this.failed ||= this.room.down || this.room.failing.size > 0;
    if (each.do === 'beat') this.everything.push(this.press.retry());
    if (each.do === 'restart') await this.restart();
    if (each.do === 'read') this.everything.push(this.readAt(each.at));
    if (each.do === 'finish a rendering' && this.scheduler.count() > 0) await this.scheduler.waitOne();
    // Whatever can go on without a rendering does.
    await aMoment();
  }

  /** The newsroom is well again and nothing new happens: the heart beats until the press says that it follows. */
  async comeToRest(): Promise<void> {
    this.hearAll();
    this.room.down = false;
    this.room.failing.clear();
    await this.scheduler.waitFor(Promise.all(this.everything));
    for (let beat = 0; beat < 2_000 && this.press.position() < this.room.changes; beat += 1) {
      await this.scheduler.waitFor(this.press.retry());
      while (this.scheduler.count() > 0) await this.scheduler.waitOne();
      await aMoment();
    }
    await this.scheduler.waitFor(this.press.retry());
    await this.scheduler.waitFor(this.press.settle());
  }

  /** What a web server finds; null where there is no file. */
  onDisk(key: string): Promise<string | null> {
    return this.where ? readFile(path.join(this.where, key, 'index.html'), 'utf8').catch(() => null) : Promise.resolve(null);
  }

  /** Whether a reader had it from the process that runs now. */
  wasRead(target: string): boolean {
    return this.seen.has(target);
  }
}

test('whatever the order of publishing, telling, reading and failing, nobody reads what was older when they asked than what was told, and all that is kept follows by itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), fc.boolean(), fc.scheduler(), async (steps, keepsOnDisk, scheduler) => {
      const run = new Run(scheduler, keepsOnDisk ? await mkdtemp(path.join(folder, 'run-')) : null);
      for (const each of steps) await run.take(each);
      await run.comeToRest();
      const { room, press } = run;
      expect(press.position()).toBe(room.changes);
      for (const page of pages) {
        const version = String(room.versions.get(page) ?? 0n);
        const file = await run.onDisk(page);
        if (file !== null) expect(file, `${page} on disk`).toContain(`<title>${version}<`);
        // Asking would heal what was missed: it is looked at without.
        if (run.wasRead(page)) expect(press.atHand(page)?.forms.identity.body.toString(), `${page} in memory`).toContain(`<title>${version}<`);
        expect(await scheduler.waitFor(read(press, page))).toBe(version);
      }
      // Nothing retries further pages by itself: one that failed may be left alone for a second.
      const last = await scheduler.waitFor(read(press, further));
      if (!last.endsWith('aged')) expect(last).toBe(String(room.versions.get('/sections/world') ?? 0n));
    }),
    { numRuns: 150 },
  );
}, 60_000);
