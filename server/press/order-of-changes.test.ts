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

const older = '/sections/world/before/0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11';
const pages = [story, '/', '/sections/world', older];
const programs = '/api/v1/published';
/** Kept in memory alone. */
const further = `${programs}?before=2021-07-14T12%3A00%3A00.000Z_0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11`;

const who = fc.constantFrom(0, 1);
/** Who hears of a change at once; the others do with the next that they hear of. */
const heardBy = fc.subarray([0, 1]);

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('read' as const), who, at: fc.constantFrom(...pages, further) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('publish' as const), at: fc.subarray([...pages, programs], { minLength: 1 }), heardBy }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('publish everything' as const), heardBy }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('finish a rendering' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fail' as const), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fail at' as const), page: fc.constantFrom(...pages), on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('beat' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), who }) },
);

type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;
/** Another process may have left a turn behind, for which a second is waited. In milliseconds. */
const longestRest = 10_000;

type Change = { id: bigint; at: readonly string[] };

const aMoment = () => new Promise((resolve) => setImmediate(resolve));

/** A press whose renderings end in any order, what it was told, and what its readers were shown. */
class Process {
  press: Press;
  private heard = 0;
  private readonly told = new Map<string, bigint>();
  private keeps = new Set<string>();
  private seen = new Map<string, bigint>();

  constructor(
    private readonly run: Run,
    private readonly name: number,
  ) {
    this.press = this.open();
  }

  private open(): Press {
    const { room, scheduler, where } = this.run;
    let press: Press | null = null;
    const render = async (address: string) => {
      // Failing takes its turn like everything else.
      const outcome = room.render(address).then((rendering) => ({ rendering }), (error: unknown) => ({ error }));
      const due = await scheduler.schedule(outcome, `${this.name} renders ${address}`);
      if ('error' in due) throw due.error;
      if (press !== this.press) throw new Error('This process has ended.');
      return due.rendering;
    };
    return (press = new Press({ render, kept: where ? new KeptPages(where, 'one') : null, memory: 10_000_000 }));
  }

  private tell({ id, at: named }: Change): void {
    this.run.everything.push(this.press.touch(id, named));
    for (const address of named.includes('*') ? pages : named) this.told.set(address, id);
  }

  /** What is not heard of at once is heard of with the next change. */
  hearAll(): void {
    for (const change of this.run.changes.slice(this.heard)) this.tell(change);
    this.heard = this.run.changes.length;
  }

  beat(): void {
    this.run.everything.push(this.press.retry());
  }

  /** What is under way is finished; what came after the position is told again, and what others do not follow yet. */
  async restart(): Promise<void> {
    const { changes, everything, scheduler } = this.run;
    await scheduler.waitFor(this.press.settle());
    const [position, ofAll] = [this.press.position(), this.run.position()];
    this.press = this.open();
    this.seen = new Map();
    this.keeps = new Set();
    everything.push(this.press.touch(position, []));
    for (const change of changes) if (change.id > ofAll) this.tell(change);
    this.heard = changes.length;
    everything.push(this.press.renewKept());
  }

  async readAt(target: string): Promise<void> {
    const { pathname } = at(target);
    const { press, seen, run } = this;
    const [told, newest, asked] = [this.told.get(pathname) ?? 0n, seen.get(target) ?? 0n, Date.now()];
    const answer = await read(press, target);
    if (press !== this.press) return;
    if (answer === 'nothing') return expect(run.failed, 'nothing is there only where a rendering failed').toBe(true);
    const [version = '', aged] = answer.split(', ');
    if (!aged) this.keeps.add(target);
    expect(BigInt(version), 'nobody is led back').toBeGreaterThanOrEqual(newest);
    seen.set(target, [BigInt(version), seen.get(target) ?? 0n].reduce((one, other) => (one > other ? one : other)));
    if (!aged) expect(BigInt(version), 'what was told when they asked').toBeGreaterThanOrEqual(told);
    else if (!run.failed) expect(Date.now() - asked, 'the last good one only after a wait').toBeGreaterThanOrEqual(patience - 10);
  }

  /** Whether a reader had it from the process that runs now, and not as the last good one. */
  isKept(target: string): boolean {
    return this.keeps.has(target);
  }
}

/** Two processes that keep their pages in one folder, or each its own in memory, and the changes of their newsroom. */
class Run {
  readonly room = new Newsroom();
  readonly changes: Change[] = [];
  readonly everything: Promise<unknown>[] = [];
  readonly processes: [Process, Process];
  /** From which change the file of a page was rendered. */
  private readonly onDiskFrom = new Map<string, bigint>();
  failed = false;

  constructor(
    readonly scheduler: Scheduler,
    readonly where: string | null,
  ) {
    this.processes = [new Process(this, 0), new Process(this, 1)];
  }

  /** The last change that all that any process has written follows. */
  position(): bigint {
    return this.processes.map(({ press }) => press.position()).reduce((one, other) => (one < other ? one : other));
  }

  async take(each: Step): Promise<void> {
    const process = this.processes['who' in each ? each.who : 0]!;
    if (each.do === 'publish' || each.do === 'publish everything') {
      const isAll = each.do === 'publish everything';
      this.changes.push({ id: this.room.change(...(isAll ? pages : each.at)), at: isAll ? ['*'] : each.at });
      for (const hearing of each.heardBy) this.processes[hearing]?.hearAll();
    }
    if (each.do === 'fail') this.room.down = each.on;
    if (each.do === 'fail at') this.room.failing[each.on ? 'add' : 'delete'](each.page);
    this.failed ||= this.room.down || this.room.failing.size > 0;
    if (each.do === 'beat') process.beat();
    if (each.do === 'restart') await process.restart();
    if (each.do === 'read') this.everything.push(process.readAt(each.at));
    if (each.do === 'finish a rendering' && this.scheduler.count() > 0) await this.scheduler.waitOne();
    // Whatever can go on without a rendering does.
    await aMoment();
    for (const page of pages) await this.lookAtDisk(page);
  }

  /** Whichever process writes last. */
  private async lookAtDisk(page: string): Promise<void> {
    const note = this.where && (await readFile(path.join(this.where, page, 'index.html.note'), 'utf8').catch(() => null));
    if (!note) return;
    const from = BigInt((JSON.parse(note) as { renderedFrom: string }).renderedFrom);
    expect(from, `${page} on disk is never replaced by one from older state`).toBeGreaterThanOrEqual(this.onDiskFrom.get(page) ?? 0n);
    this.onDiskFrom.set(page, from);
  }

  /** The newsroom is well again and nothing new happens: hearts beat until each press says that it follows. */
  async comeToRest(): Promise<void> {
    const presses = () => this.processes.map(({ press }) => press);
    const settled = () => this.scheduler.waitFor(Promise.all(presses().map((press) => press.settle())));
    await settled();
    // Not everybody has heard of everything yet.
    for (const page of pages) await this.lookAtDisk(page);
    for (const process of this.processes) process.hearAll();
    this.room.down = false;
    this.room.failing.clear();
    await this.scheduler.waitFor(Promise.all(this.everything));
    const end = Date.now() + longestRest;
    while (Date.now() < end && presses().some((press) => press.position() < this.room.changes)) {
      await this.scheduler.waitFor(Promise.all(presses().map((press) => press.retry())));
      while (this.scheduler.count() > 0) await this.scheduler.waitOne();
      await aMoment();
    }
    await this.scheduler.waitFor(Promise.all(presses().map((press) => press.retry())));
    await settled();
  }

  /** What a web server finds; null where there is no file. */
  onDisk(key: string): Promise<string | null> {
    return this.where ? readFile(path.join(this.where, key, 'index.html'), 'utf8').catch(() => null) : Promise.resolve(null);
  }
}

test('whatever the order of publishing, telling, reading and failing in two processes, nobody reads what was older when they asked than what theirs was told, and all that is kept follows by itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), fc.boolean(), fc.scheduler(), async (steps, keepsOnDisk, scheduler) => {
      const run = new Run(scheduler, keepsOnDisk ? await mkdtemp(path.join(folder, 'run-')) : null);
      for (const each of steps) await run.take(each);
      await run.comeToRest();
      const { room } = run;
      for (const process of run.processes) {
        const { press } = process;
        expect(press.position()).toBe(room.changes);
        for (const page of pages) {
          const version = String(room.versions.get(page) ?? 0n);
          const file = await run.onDisk(page);
          if (file !== null) expect(file, `${page} on disk`).toContain(`<title>${version}<`);
          // Asking would heal what was missed: it is looked at without.
          if (process.isKept(page) && page !== older) expect(press.atHand(page)?.forms.identity.body.toString(), `${page} in memory`).toContain(`<title>${version}<`);
          expect(await scheduler.waitFor(read(press, page))).toBe(version);
        }
        // Nothing retries these by itself: one that failed may be left alone for a second.
        const last = await scheduler.waitFor(read(press, further));
        if (!last.endsWith('aged')) expect(last).toBe(String(room.versions.get(programs) ?? 0n));
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
