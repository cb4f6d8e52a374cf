'use client';

import { useRouter } from 'next/navigation';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';

type Props = { claimId: string; evidenceId: string; isUnderWay: boolean; again: boolean };

/** Asks for the link to be kept as it stands now, or only looked at again. */
export function AskCapture({ claimId, evidenceId, isUnderWay, again }: Props) {
  const { send, isPending } = useCommand();
  const router = useRouter();

  async function capture() {
    const asked = await send('capture-link', { id: crypto.randomUUID(), claimId, evidenceId }, 'The link is being captured.');
    if (asked.ok) router.replace(`/desk/evidence/${evidenceId}/capture`);
  }

  return (
    <div className="flex flex-wrap gap-2">
      <Button isPending={isPending} onPress={() => void send('check-link', { claimId, evidenceId }, 'We look whether the link answers.')}>
        Look whether it answers
      </Button>
      <Button variant="primary" isPending={isPending} isDisabled={isUnderWay} onPress={() => void capture()}>
        {again ? 'Capture this link again' : 'Capture this link'}
      </Button>
    </div>
  );
}
