'use client';

import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';

/** An editor's word that readers are to be told the present state. */
export function RefreshPublicRecord({ claimId }: { claimId: string }) {
  const { send, isPending } = useCommand();
  return (
    <Button
      size="small"
      isPending={isPending}
      onPress={() => void send('refresh-public-record', { claimId }, 'Readers are now told the present state of the claim.')}
    >
      Tell readers
    </Button>
  );
}
