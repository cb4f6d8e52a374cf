/** `unknown` until it is known whether the database is away or the fault is ours. */
export type DeskTrouble = 'unknown' | 'away' | 'ours';

const heads: Record<DeskTrouble, { title: string; heading: string }> = {
  unknown: { title: 'One moment', heading: 'One moment' },
  away: { title: 'The database is away', heading: 'The newsroom’s database is away' },
  ours: { title: 'This page did not open', heading: 'This page did not open' },
};

/** What is wrong with a page of the desk, and what becomes of it. */
export function DeskErrorWords({ trouble, error }: { trouble: DeskTrouble; error: unknown }) {
  const { title, heading } = heads[trouble];
  return (
    <>
      <title>{`${title} · Stet`}</title>
      <h1 className="font-serif text-headline font-medium">{heading}</h1>
      <p className="text-label text-ink-muted">{wordsOf(trouble, error)}</p>
    </>
  );
}

function wordsOf(trouble: DeskTrouble, error: unknown): string {
  switch (trouble) {
    case 'unknown':
      return 'This page did not open at once. It is tried again.';
    case 'away':
      return (
        'Nothing that was saved is lost, and text you were writing is kept on this device. This page looks every few seconds ' +
        'and opens by itself when the database is back.'
      );
    case 'ours':
      return (
        `The fault is ours, and it has been noted${digestOf(error)}. Nothing was changed. Try again; if it stays, tell whoever ` +
        'looks after Stet for you.'
      );
  }
}

function digestOf(error: unknown): string {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? ` under the number ${error.digest}` : '';
}
