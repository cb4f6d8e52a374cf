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
  const close = async () => {
    for (let act = closing.pop(); act; act = closing.pop()) await act();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().finally(() => process.exit(1)));
  try {
    const postgres = await EmbeddedPostgres.start(folder, { durable });
    closing.push(() => postgres.stop());
    await prepareDatabase(postgres.ownerUrl);
    closing.push(closeDatabase);
    await work({
      ownerUrl: postgres.ownerUrl,
      serverLog: path.join(folder, 'postgres/server.log'),
      beforeClosing: (act) => void closing.push(act),
    });
  } finally {
    await close();
  }
}
