'use client';

import { Button } from '@/components/ui/button';
import { useCommand } from './use-command';

/** Says that somebody looked at a touched story and that it needs no update. */
export function FinishTask({ taskId, headline }: { taskId: string; headline: string }) {
  const { send, isPending } = useCommand();
  return (
    <Button
      size="small"
      isPending={isPending}
      aria-label={`Needs no update: ${headline}`}
      onPress={() => void send('finish-task', { taskId }, `“${headline}” was looked at and needs no update.`)}
    >
      Needs no update
    </Button>
  );
}
