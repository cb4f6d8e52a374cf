import { createHash } from 'node:crypto';
import { mkdir, opendir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { everyAddress } from '@/newsroom/publishing/touched-addresses';
import { log } from '@/platform/log';
import { type KeptAddress, keptAddress } from './addresses';
import { formPage } from './finish-page';
import { type Encoding, encodings, type FinishedPage } from './page';
import { addressAt, placeOf, placeOfMany } from './places';
import { replaceFile, replaceFiles } from './replace-file';
import { SharedTurns } from './shared-turns';
import { Turns } from './turns';

/** What stands beside the bodies of a kept page, so that a new process can go on with it. */
type Note = {
  headers: Record<string, string>;
  renderedAt: number;
  renderedFrom: string;
  build: string;
  /** SHA-256 of each body: whoever reads while another process writes would mix two renderings. */
  digests?: Partial<Record<Encoding, string>>;
};

/** Whether any kept page will do, or only one that no change has named since it was rendered, by the same build. */
type Wanted = 'current' | 'any';

/** The build of a page that was not written to its end. */
const unfinished = 'unfinished';

const endings = { identity: '', gzip: '.gz', br: '.br' } as const;

/**
 * Finished pages on disk, laid out as a web server serves them: `/a/b` in `a/b/index.html` with its compressed forms
 * beside it (`.gz`, `.br`), files under their own names. Several processes may write the same folder: each page in turn,
 * each file whole, and a newer page is never replaced by an older one.
 */
export class KeptPages {
  /** Addresses that changes named, with the last such change; what was rendered from older state is not current. */
  private readonly named = new Map<string, bigint>();
  /** The last change that named an address which is not remembered any more: any page from older state may be one of those. */
  private forgotten = 0n;
  /** The last write of each address: those of this process keep their order. */
  private readonly writing = new Map<string, Promise<void>>();
  /** A change may name thousands of addresses; looking for each at once would leave no thread for what is read and written. */
  private readonly looks = new Turns(2);
  readonly turns: SharedTurns;

  constructor(
    readonly folder: string,
    /** What renders pages now (stamp.ts); null when nothing does, and any will have to do. */
    private readonly build: string | null,
    /** How many addresses that changes named are remembered, about a hundred bytes each. */
    private readonly remembered = 100_000,
  ) {
    this.turns = new SharedTurns(folder, build);
  }

  distrust(id: bigint, pathnames: readonly string[]): void {
    for (const pathname of pathnames) {
      const last = this.named.get(pathname) ?? id;
      this.named.delete(pathname);
      this.named.set(pathname, last > id ? last : id);
    }
    for (const [pathname, last] of this.named) {
      if (this.named.size <= this.remembered) break;
      this.named.delete(pathname);
      if (last > this.forgotten) this.forgotten = last;
    }
  }

  async has(key: string): Promise<boolean> {
    return this.looks.run(() => stat(this.fileOf(key)).then((found) => found.isFile(), () => false));
  }

  /** @param newerThan when the page was rendered that is known already, in milliseconds: nothing as old as that is wanted */
  async read(key: string, wanted: Wanted, newerThan = -1): Promise<FinishedPage | null> {
    const note = await this.noteOf(key);
    if (!note || note.renderedAt <= newerThan) return null;
    const renderedFrom = BigInt(note.renderedFrom);
    if (wanted === 'current' && !this.isCurrent(key, note)) return null;
    const file = this.fileOf(key);
    const bodies = Object.fromEntries(
      await Promise.all(encodings.map(async (encoding) => [encoding, await readFile(file + endings[encoding]).catch(() => null)] as const)),
    );
    const strange = encodings.filter((encoding) => digestOf(bodies[encoding]) !== note.digests?.[encoding]);
    if (!bodies.identity || (wanted === 'current' && strange.length > 0)) return null;
    const compressed = Object.entries(bodies).filter(([encoding, body]) => body && !strange.includes(encoding as Encoding));
    const { headers, renderedAt } = note;
    return formPage({ status: 200, headers, renderedAt, renderedFrom }, { ...Object.fromEntries(compressed), identity: bodies.identity });
  }

  /** Never throws: a page that cannot be written is taken away, since an old one must not stand in its place. */
  async write(key: string, page: FinishedPage): Promise<void> {
    await this.inTurn(key, async () => {
      const known = await this.noteOf(key);
      if (known && known.build === this.build && BigInt(known.renderedFrom) > page.renderedFrom) return;
      const { headers, renderedAt, renderedFrom, forms } = page;
      const digests = Object.fromEntries(Object.entries(forms).map(([encoding, { body }]) => [encoding, digestOf(body)]));
      const note: Note = { headers, renderedAt, renderedFrom: String(renderedFrom), build: this.build ?? '', digests };
      const file = this.fileOf(key);
      await mkdir(path.dirname(file), { recursive: true });
      // Whoever is stopped in the middle leaves a page that is known, and known not to be current.
      if (!known) await replaceFile(`${file}.note`, JSON.stringify({ ...note, build: unfinished } satisfies Note));
      await replaceFiles((['br', 'gzip', 'identity'] as const).map((encoding) => [file + endings[encoding], forms[encoding]?.body ?? null]));
      await replaceFile(`${file}.note`, JSON.stringify(note));
    });
  }

  async remove(key: string): Promise<void> {
    await this.inTurn(key, () => this.takeAway(key));
  }

  /** Takes a page away unless it is current: another process may just have written it anew. */
  async removeOutdated(key: string): Promise<void> {
    await this.inTurn(key, async () => {
      if (!(await this.isCurrentAt(key))) await this.takeAway(key);
    });
  }

  /** The last change that these pages follow; null when nothing was kept here. */
  async position(): Promise<bigint | null> {
    const text = await readFile(path.join(this.folder, '.position'), 'utf8').catch(() => '');
    return /^\d+$/.test(text) ? BigInt(text) : null;
  }

  async setPosition(id: bigint): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await replaceFile(path.join(this.folder, '.position'), String(id));
  }

  /** Addresses whose files are not current: named by a change, rendered by another build, or never finished. */
  async *keysNotCurrent(): AsyncIterable<string> {
    for await (const key of this.keys()) {
      const note = await this.noteOf(key);
      if (!note || !this.isCurrent(key, note)) yield key;
    }
  }

  /** Whether a page is there that no change has named since it was rendered. */
  async isCurrentAt(key: string): Promise<boolean> {
    const note = await this.noteOf(key);
    return note !== null && this.isCurrent(key, note);
  }

  /** The last change that the file of an address follows; null where there is none of this build. */
  async follows(key: string): Promise<bigint | null> {
    const note = await this.noteOf(key);
    return note && note.build === this.build ? BigInt(note.renderedFrom) : null;
  }

  /** Pages that changes name by one name for many, whatever they are called themselves. */
  async under(names: readonly string[]): Promise<KeptAddress[]> {
    const named = new Set(names);
    const folders = new Set(names.flatMap((name) => placeOfMany(name) ?? []));
    const keys = await Promise.all([...folders].map(async (folder) => (await namesIn(path.join(this.folder, folder))).map((name) => addressAt(`${folder}/${name}`))));
    return keys.flat().flatMap((key) => keptAddress(key) ?? []).filter(({ pathname }) => named.has(pathname));
  }

  /** Takes away every page that was kept, and nothing else: a folder that somebody named may hold other things. */
  async clear(): Promise<void> {
    for await (const key of this.keys()) await this.remove(key);
  }

  /** Resolves when nothing is being written. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.writing.values());
  }

  private async *keys(): AsyncIterable<string> {
    for await (const file of await opendir(this.folder, { recursive: true }).catch(() => [])) {
      if (!file.isFile() || !file.name.endsWith('.note')) continue;
      const relative = path.relative(this.folder, path.join(file.parentPath, file.name)).slice(0, -'.note'.length);
      yield addressAt(`/${relative}`);
    }
  }

  private isCurrent(key: string, { build, renderedFrom }: Note): boolean {
    const named = [this.named.get(keptAddress(key)?.pathname ?? key) ?? this.forgotten, this.named.get(everyAddress) ?? 0n];
    return (this.build === null || build === this.build) && named.every((id) => id <= BigInt(renderedFrom));
  }

  private async inTurn(key: string, work: () => Promise<void>): Promise<void> {
    const before = this.writing.get(key) ?? Promise.resolve();
    const mine = before.then(() => this.turns.alone(`what lies at ${key}`, work)).catch(async (error: unknown) => {
      log.error({ err: error, address: key }, 'a public page could not be kept on disk');
      await this.takeAway(key).catch(() => undefined);
    });
    this.writing.set(key, mine);
    await mine;
    if (this.writing.get(key) === mine) this.writing.delete(key);
  }

  private async takeAway(key: string): Promise<void> {
    const file = this.fileOf(key);
    await Promise.all([...Object.values(endings), '.note'].map((ending) => rm(file + ending, { force: true })));
  }

  private async noteOf(key: string): Promise<Note | null> {
    const text = await readFile(`${this.fileOf(key)}.note`, 'utf8').catch(() => null);
    try {
      return text === null ? null : (JSON.parse(text) as Note);
    } catch {
      return null;
    }
  }

  private fileOf(key: string): string {
    return path.join(this.folder, placeOf(key));
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function digestOf(body: Buffer | null | undefined): string | undefined {
  return body ? createHash('sha256').update(body).digest('base64url') : undefined;
}
