import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { DocumentJson } from '@/editor/document';

/** A text that the newsroom does not have, or not yet. */
export type KeptText = {
  personId: string;
  storyId: string;
  /** One page’s time with the story. Each keeps its own text, so that no tab writes over another’s. */
  visit: string;
  document: DocumentJson;
  /** The version it was written on. */
  basedOn: number;
  /** ISO 8601, UTC. */
  keptAt: string;
};

/** `isOpen`: another tab is writing it at this moment, and it is for that tab to save or to forget it. */
export type FoundText = KeptText & { isOpen: boolean };

interface Device extends DBSchema {
  texts: { key: [string, string, string]; value: KeptText };
}

/** How long a text that nobody is writing stays on the device. */
export const daysKept = 7;

let opened: Promise<IDBPDatabase<Device>> | null = null;

function device(): Promise<IDBPDatabase<Device>> {
  opened ??= openDB<Device>('stet-texts', 1, {
    upgrade(database) {
      database.createObjectStore('texts', { keyPath: ['personId', 'storyId', 'visit'] });
    },
    terminated() {
      opened = null;
    },
  });
  opened.catch(() => (opened = null));
  return opened;
}

const lockOf = (visit: string) => `stet visit ${visit}`;

/** Tells other tabs that this visit goes on, until it is ended or the page is gone, however it goes. */
export function beginVisit(visit: string): () => void {
  let end = () => {};
  const over = new Promise<void>((resolve) => (end = resolve));
  void navigator.locks.request(lockOf(visit), () => over);
  return end;
}

/**
 * Keeps the text as this visit has it now; rejects where the browser gives no storage. It is committed in the same breath:
 * a page that is being closed hears no more of its transactions, and one that waits for its page is undone.
 */
export async function keepText(text: KeptText): Promise<void> {
  const transaction = (await device()).transaction('texts', 'readwrite');
  const kept = Promise.all([transaction.store.put(text), transaction.done]);
  transaction.commit();
  await kept;
}

/** The newsroom has it, or its writer wants it no more. */
export async function forgetText({ personId, storyId, visit }: Pick<KeptText, 'personId' | 'storyId' | 'visit'>): Promise<void> {
  await (await device()).delete('texts', [personId, storyId, visit]);
}

/** The texts of a story that this device has and the newsroom may lack, newest first; those nobody wrote on for long go. */
export async function textsOnDevice(personId: string, storyId: string, now: Date): Promise<FoundText[]> {
  const database = await device();
  const all = await database.getAll('texts', IDBKeyRange.bound([personId, storyId, ''], [personId, storyId, '\uffff']));
  const { held = [] } = await navigator.locks.query();
  const open = new Set(held.map(({ name }) => name));
  const found = all.map((text) => ({ ...text, isOpen: open.has(lockOf(text.visit)) }));
  const over = found.filter((text) => isOver(text, now));
  await Promise.all(over.map(forgetText));
  return found.filter((text) => !over.includes(text)).sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

/** Whether nobody has written on a text for as long as the device keeps it. */
export function isOver({ isOpen, keptAt }: Pick<FoundText, 'isOpen' | 'keptAt'>, now: Date): boolean {
  return !isOpen && Date.parse(keptAt) < now.getTime() - daysKept * 86_400_000;
}
