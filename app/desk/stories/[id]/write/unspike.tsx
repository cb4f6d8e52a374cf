'use client';

import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';

/** Brings a story that was set aside back to its writer. */
export function Unspike({ storyId }: { storyId: string }) {
  const { send, isPending } = useCommand();
  return (
    <Button size="small" isPending={isPending} onPress={() => void send('unspike-story', { storyId }, 'The story is back in drafting.')}>
      Bring it back
    </Button>
  );
}
