import Link from 'next/link';

/** The way through a long list. */
export function MoreLinks({ first, older, word = 'Older' }: { first: string | null; older: string | null; word?: string }) {
  if (!first && !older) return null;
  return (
    <nav aria-label="Pages" className="flex gap-6 text-label">
      {first ? (
        <Link href={first} prefetch={false} className="text-accent underline">
          Back to the beginning
        </Link>
      ) : null}
      {older ? (
        <Link href={older} prefetch={false} rel="next" className="ms-auto text-accent underline">
          {word}
        </Link>
      ) : null}
    </nav>
  );
}
