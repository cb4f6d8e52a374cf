export type Notice = { id: number; kind: 'done' | 'refused'; message: string };

/** More than this many at once would hide the work. */
const most = 3;

let current: readonly Notice[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Tells the person what happened, in one sentence. */
export function say(message: string, kind: Notice['kind'] = 'done'): void {
  last += 1;
  change([...current, { id: last, kind, message }].slice(-most));
}

export function forget(id: number): void {
  change(current.filter((notice) => notice.id !== id));
}

/** Newest last. */
export function notices(): readonly Notice[] {
  return current;
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly Notice[]): void {
  current = next;
  for (const listener of listeners) listener();
}
