type Listener = () => Promise<void>;

/** One for each process: the server and the framework's bundles each load this module, and share what lies here. */
const kept = ((globalThis as Record<symbol, unknown>)[Symbol.for('stet.public-changes')] ??= {}) as { listener?: Listener };

/** The channel on which PostgreSQL tells every process that public addresses changed; the payload is the change's id. */
export const publicChangesChannel = 'stet_public_changes';

/** Whoever keeps public pages in this process hears of each change as soon as it is true. */
export function onPublicChange(listener: Listener | null): void {
  if (listener) kept.listener = listener;
  else delete kept.listener;
}

/** Says that public addresses changed; resolves when the pages kept in this process follow. Never throws. */
export async function tellPublicChange(): Promise<void> {
  await kept.listener?.().catch(() => undefined);
}
