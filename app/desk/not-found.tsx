import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button-class';

export const metadata: Metadata = { title: 'Not found' };

/** The same words whether a thing does not exist or is not for this person. */
export default function NotFound() {
  return (
    <div className="mx-auto flex w-full max-w-measure flex-col items-start gap-4 px-4 py-16">
      <h1 className="font-serif text-headline font-medium">There is nothing here for you</h1>
      <p className="text-label text-ink-muted">
        Either nothing stands at this address, or it is not open to you. If a colleague sent you here, ask them to share the story
        with you.
      </p>
      <Link href="/desk" prefetch={false} className={buttonClass('primary')}>
        Go to your desk
      </Link>
    </div>
  );
}
