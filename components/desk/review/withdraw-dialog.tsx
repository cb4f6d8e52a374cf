import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { ActDialog, type ActProps } from './act-dialog';
import { useAct } from './use-act';

/** Takes the story back from review. */
export function WithdrawDialog({ storyId, onDone, ...dialog }: ActProps & { storyId: string }) {
  const { act, ...acting } = useAct('withdraw-story');
  const [reason, setReason] = useState('');
  const send = () =>
    act({ storyId, reason }, () => {
      setReason('');
      onDone('The story is in drafting again.');
    });
  return (
    <ActDialog {...dialog} title="Take it back from review" act="Withdraw" {...acting} onAct={() => void send()}>
      <TextField label="Why (optional)" rows={3} maxLength={1_000} autoFocus value={reason} onChange={setReason} />
    </ActDialog>
  );
}
