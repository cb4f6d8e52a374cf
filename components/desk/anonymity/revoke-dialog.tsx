'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import type { DeskAnonymity } from '@/newsroom/anonymity/read-anonymity';
import { useClaimCommand, type OnChanged } from '../claim-panel/use-claim-command';

type Props = { request: DeskAnonymity; onChanged: OnChanged; onClose: () => void };

/** Takes a grant back, and says before what that does. */
export function RevokeDialog({ request, onChanged, onClose }: Props) {
  const { send, isPending } = useClaimCommand(onChanged);
  const [reason, setReason] = useState('');
  const take = () =>
    void send('revoke-anonymity', { requestId: request.id, reason }, `${request.source} may not go unnamed any more.`).then((done) => done && onClose());
  return (
    <Dialog title={`Take the leave of ${request.source} back?`} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <div className="flex flex-col gap-3">
        <p>An approval of the story is void, and its owner looks at what readers have. The words of the story stay as they are.</p>
        <TextField label="Why" rows={3} maxLength={2_000} isRequired autoFocus value={reason} onChange={setReason} />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="danger" isPending={isPending} isDisabled={reason.trim() === ''} onPress={take}>
            Take it back
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
