import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { DocumentJson } from '@/editor/document';

/** A text that the newsroom does not have, or not yet. */
export type KeptText = {
  personId: string;
  storyId: string;
  document: DocumentJson;
  /** The version it was written on. */
  basedOn: number;
  /** ISO 8601, UTC. */
  keptAt: string;
};

interface Device extends DBSchema {
  /** The text somebody is writing: one for each person and story. */
  working: { key: [string, string]; value: KeptText };
  /** Texts put aside: found at the next visit, or left for a colleague's newer one. */
  aside: { key: [string, string, string]; value: KeptText };
}

/** How long a text that was put aside stays on the device. */
export const daysAside = 7;

let opened: Promise<IDBPDatabase<Device>> | null = null;

function device(): Promise<IDBPDatabase<Device>> {
  opened ??= openDB<Device>('stet', 1, {
    upgrade(database) {
      database.createObjectStore('working', { keyPath: ['personId', 'storyId'] });
      database.createObjectStore('aside', { keyPath: ['personId', 'storyId', 'keptAt'] });
    },
    terminated() {
      opened = null;
    },
  });
  opened.catch(() => (opened = null));
  return opened;
}

/** Keeps the text being written; rejects where the browser gives no storage. */
export async function keepText(text: KeptText): Promise<void> {
  await (await device()).put('working', text);
}

/** The newsroom has it: the device need not keep it. */
export async function forgetText(personId: string, storyId: string): Promise<void> {
  await (await device()).delete('working', [personId, storyId]);
}

/** Puts a text aside, where nothing overwrites it. */
export async function putAside(text: KeptText): Promise<void> {
  await (await device()).put('aside', text);
}

export async function forgetAside({ personId, storyId, keptAt }: KeptText): Promise<void> {
  await (await device()).delete('aside', [personId, storyId, keptAt]);
}

/**
 * The texts of a story that this device has and the newsroom may lack, newest first. What was left from an earlier
 * visit is put aside, so that writing on does not overwrite it; what lay aside for too long goes.
 */
export async function textsOnDevice(personId: string, storyId: string, now: Date): Promise<KeptText[]> {
  const database = await device();
  const left = await database.get('working', [personId, storyId]);
  if (left) {
    await database.put('aside', left);
    await database.delete('working', [personId, storyId]);
  }
  const all = await database.getAll('aside', IDBKeyRange.bound([personId, storyId, ''], [personId, storyId, '\uffff']));
  const oldest = new Date(now.getTime() - daysAside * 86_400_000).toISOString();
  for (const text of all) if (text.keptAt < oldest) await forgetAside(text);
  return all.filter((text) => text.keptAt >= oldest).sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}
