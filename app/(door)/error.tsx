'use client';

import { TroubleWords } from '@/components/desk/trouble/trouble-words';
import { useTrouble } from '@/components/desk/trouble/use-trouble';
import { Button } from '@/components/ui/button';

/** Says calmly what keeps the door from opening. */
export default function DoorError({ error, retry }: { error: unknown; retry: () => void }) {
  const trouble = useTrouble(retry);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center px-4 py-10">
      <div role="alert" className="flex flex-col items-start gap-4">
        <TroubleWords trouble={trouble} error={error} safe="Nothing is lost." />
        <Button variant="primary" onPress={retry}>
          Try again
        </Button>
      </div>
    </main>
  );
}
