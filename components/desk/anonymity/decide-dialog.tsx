'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import type { DeskAnonymity } from '@/newsroom/anonymity/read-anonymity';
import { useClaimCommand, type OnChanged } from '../claim-panel/use-claim-command';
import { AnonymityAnswers } from './anonymity-answers';

type Props = { request: DeskAnonymity; zone: string; onChanged: OnChanged; onClose: () => void };

/** A standards editor reads the answers, says whether they know who it is, and decides. */
export function DecideDialog({ request, zone, onChanged, onClose }: Props) {
  const { send, isPending } = useClaimCommand(onChanged);
  const [knowsIdentity, setKnows] = useState(false);
  const [reason, setReason] = useState('');
  const requestId = request.id;
  const hasReason = reason.trim() !== '';
  const finish = (sent: Promise<boolean>) => void sent.then((done) => done && onClose());
  return (
    <Dialog title={`May ${request.source} go unnamed?`} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <div className="flex flex-col gap-4">
        <p>
          For this claim alone: <span className="font-serif">{request.statement}</span>
        </p>
        <AnonymityAnswers request={request} zone={zone} />
        <Checkbox isSelected={knowsIdentity} onChange={setKnows}>
          I know who this source is
        </Checkbox>
        <TextField
          label="Why you decide so"
          description="Kept with your name. Nothing that says who it is."
          rows={3}
          maxLength={2_000}
          isRequired
          value={reason}
          onChange={setReason}
        />
        {knowsIdentity ? null : <p className="text-small text-ink-muted">Only who knows the source can grant this, and nobody waives that.</p>}
        <DialogActions>
          <Button
            variant="danger"
            isPending={isPending}
            isDisabled={!hasReason}
            onPress={() => finish(send('refuse-anonymity', { requestId, reason }, 'The request is refused.'))}
          >
            Refuse
          </Button>
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={!hasReason || !knowsIdentity}
            onPress={() => finish(send('grant-anonymity', { requestId, knowsIdentity: true, reason }, 'The source may go unnamed for this claim.'))}
          >
            Grant
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
