import type { Trouble } from './use-trouble';

const heads: Record<Trouble, { title: string; heading: string }> = {
  unknown: { title: 'One moment', heading: 'One moment' },
  away: { title: 'The database is away', heading: 'The newsroom’s database is away' },
  ours: { title: 'This page did not open', heading: 'This page did not open' },
};

type Props = {
  trouble: Trouble;
  error: unknown;
  /** What nobody need fear for while the database is away, in a sentence. */
  safe: string;
};

/** What is wrong with a page, and what becomes of it. */
export function TroubleWords({ trouble, error, safe }: Props) {
  const { title, heading } = heads[trouble];
  return (
    <>
      <title>{`${title} · Stet`}</title>
      <h1 className="font-serif text-headline font-medium">{heading}</h1>
      <p className="text-label text-ink-muted">{wordsOf(trouble, error, safe)}</p>
    </>
  );
}

function wordsOf(trouble: Trouble, error: unknown, safe: string): string {
  switch (trouble) {
    case 'unknown':
      return 'This page did not open at once. It is tried again.';
    case 'away':
      return `${safe} This page looks every few seconds and opens by itself when the database is back.`;
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
