'use client';

import Link from 'next/link';
import { TroubleWords } from '@/components/desk/trouble/trouble-words';
import { useTrouble } from '@/components/desk/trouble/use-trouble';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';

/** Says calmly what keeps a page of the desk from opening. */
export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  const trouble = useTrouble(retry);
  return (
    <div role="alert" className="mx-auto flex w-full max-w-measure flex-col items-start gap-4 px-4 py-16">
      <TroubleWords trouble={trouble} error={error} safe="Nothing that was saved is lost, and text you were writing is kept on this device." />
      <div className="flex gap-2">
        <Button variant="primary" onPress={retry}>
          Try again
        </Button>
        <Link href="/desk" prefetch={false} className={buttonClass()}>
          Go to your desk
        </Link>
      </div>
    </div>
  );
}
