import Link from 'next/link';

/** The way out of a page that asks what is to be done with a source, for who does nothing. */
export function BackToSource({ sourceId }: { sourceId: string }) {
  return (
    <p>
      <Link href={`/desk/sources/${sourceId}`} prefetch={false} className="text-accent underline">
        Back to the source
      </Link>
    </p>
  );
}
