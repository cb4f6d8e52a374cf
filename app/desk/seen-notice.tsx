'use client';

import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';

/** Takes a notice off one's own desk. */
export function SeenNotice({ noticeId }: { noticeId: string }) {
  const { send, isPending } = useCommand();
  return (
    <Button size="small" className="ms-auto" isPending={isPending} onPress={() => void send('see-sealed-notice', { noticeId }, 'It is off your desk.')}>
      Seen
    </Button>
  );
}
