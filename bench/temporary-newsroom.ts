import { folder } from './own-settings';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { closeDatabase } from '@/platform/database';
import { EmbeddedPostgres } from '@/platform/embedded-postgres';
import { prepareDatabase } from '@/server/open-database';

export type TemporaryNewsroom = {
  /** The owner's address of its database. */
  ownerUrl: string;
  /** Where PostgreSQL writes what it has to say. */
  serverLog: string;
  /** To be done before the newsroom is taken away, the last named first. */
  beforeClosing(act: () => Promise<unknown>): void;
};

type Options = {
  /** Whether a commit waits for the disk, as it does in a newsroom. */
  durable: boolean;
};

/** Opens an empty newsroom on an embedded PostgreSQL in a folder of its own. Nothing of it remains, also after Ctrl+C. */
export async function inTemporaryNewsroom({ durable }: Options, work: (newsroom: TemporaryNewsroom) => Promise<void>): Promise<void> {
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= closeAll(closing));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().finally(() => process.exit(1)));
  try {
    const starting = EmbeddedPostgres.start(folder, { durable });
    closing.push(() => starting.then((postgres) => postgres.stop()));
    const { ownerUrl } = await starting;
    await prepareDatabase(ownerUrl);
    closing.push(closeDatabase);
    const serverLog = path.join(folder, 'postgres/server.log');
    await work({ ownerUrl, serverLog, beforeClosing: (act) => void closing.push(act) });
  } catch (error) {
    // What fails because it is being taken away is no news.
    if (!closed) throw error;
  } finally {
    await close();
  }
}

async function closeAll(closing: (() => Promise<unknown>)[]): Promise<void> {
  for (const act of closing.toReversed()) await act().catch(() => undefined);
}
