import { createHash } from 'node:crypto';
import { type FSWatcher, watch } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FinishedPage } from './page';

/** How often to look whether the other process is done where the system does not tell, as of a folder on another machine; in milliseconds. */
const breath = 20;

/** From when on a turn counts as left behind, by a process that was killed or is stuck, in milliseconds. */
const abandoned = 1_000;

type Work = {
  /** The last change that a rendering begun now follows: one from older state is not waited for. */
  from: bigint;
  /** The page as another process has written it meanwhile; null while it has not. */
  found(): Promise<FinishedPage | null>;
  render(): Promise<FinishedPage | null>;
};

/**
 * Turns among processes that keep their pages in one folder. At rendering, whoever begins first renders for all: it saves
 * work, and one that is lost or taken twice costs one rendering.
 */
export class SharedTurns {
  private readonly folder: string;

  /** @param build a page by another build is of no use, so each build has turns of its own */
  constructor(
    folder: string,
    private readonly build: string | null,
  ) {
    this.folder = path.join(folder, '.turns');
  }

  /** The page of whoever began first: another process's as soon as it is there, ours when nobody else is at it or they take too long. */
  async renderOnce(key: string, { from, found, render }: Work): Promise<FinishedPage | null> {
    const file = this.fileOf(`${this.build} ${key}`);
    while (!(await this.take(file, from))) {
      await changed(file);
      const page = await found();
      if (page) return page;
    }
    try {
      return (await found()) ?? (await render());
    } finally {
      await rm(file, { force: true }).catch(() => undefined);
    }
  }

  /**
   * Work of which there is one at a time among all processes, whatever build they are of: look, then write. Nobody waits
   * for a process that was killed at it longer than for any other turn.
   */
  async alone<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    const file = this.fileOf(name);
    while (!(await this.take(file, 0n))) await changed(file);
    try {
      return await work();
    } finally {
      await rm(file, { force: true }).catch(() => undefined);
    }
  }

  private fileOf(name: string): string {
    return path.join(this.folder, createHash('sha256').update(name).digest('base64url'));
  }

  /** Also true where no turns can be taken: a folder that cannot be written to keeps nobody from rendering. */
  private async take(file: string, from: bigint): Promise<boolean> {
    try {
      await writeFile(file, String(from), { flag: 'wx' });
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return mkdir(this.folder, { recursive: true }).then(() => this.take(file, from), () => true);
      if (code !== 'EEXIST') return true;
      if (!(await isOutrun(file, from))) return false;
      return writeFile(file, String(from)).then(() => true, () => true);
    }
  }
}

/** It was left behind, or what is being rendered is from older state. One that is just being written says nothing yet. */
async function isOutrun(file: string, from: bigint): Promise<boolean> {
  const [taken, since] = await Promise.all([
    readFile(file, 'utf8').catch(() => ''),
    stat(file).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0),
  ]);
  return since > abandoned || (/^\d+$/.test(taken) && BigInt(taken) < from);
}

/** Resolves when somebody takes a file away or writes it, or after a breath. */
function changed(file: string): Promise<void> {
  return new Promise((resolve) => {
    let watcher: FSWatcher | undefined;
    const end = () => {
      clearTimeout(timer);
      watcher?.close();
      resolve();
    };
    const timer = setTimeout(end, breath);
    try {
      watcher = watch(file, end).on('error', end);
    } catch (error) {
      // A system that watches no more files lets us look after the breath.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') end();
    }
  });
}
