import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { ActDialog, type ActProps } from './act-dialog';
import { useAct } from './use-act';

/** Takes the story off its schedule. */
export function UnscheduleDialog({ storyId, onDone, ...dialog }: ActProps & { storyId: string }) {
  const { act, ...acting } = useAct('unschedule-story');
  const [reason, setReason] = useState('');
  const send = () =>
    act({ storyId, reason }, () => {
      setReason('');
      onDone('The story is off its schedule, and still approved.');
    });
  return (
    <ActDialog {...dialog} title="Take it off its schedule" act="Take off" {...acting} onAct={() => void send()}>
      <p>It stays approved. It goes out when somebody publishes it or chooses another hour.</p>
      <TextField label="Why (optional)" rows={3} maxLength={1_000} autoFocus value={reason} onChange={setReason} />
    </ActDialog>
  );
}
