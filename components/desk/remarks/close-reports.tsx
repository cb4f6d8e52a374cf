import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { say } from '@/components/ui/notices';
import { sendCommand } from '../send-command';

type Props = {
  /** Of the reports that stand here, those that the person may close. */
  remarkIds: string[];
  /** How many more are open behind them. */
  more: number;
  onClosed: () => void;
};

/** For whoever has looked through a crowd of readers' reports: closes those that stand here, and none that came meanwhile. */
export function CloseReports({ remarkIds, more, onClosed }: Props) {
  const [isPending, setPending] = useState(false);
  const many = remarkIds.length;

  async function close(done: () => void) {
    setPending(true);
    const result = await sendCommand('resolve-remarks', { remarkIds });
    setPending(false);
    if (result.ok) say(result.value.closed === 1 ? 'One report is closed; the others were before.' : `${result.value.closed} reports are closed.`);
    else say(result.refusal.sentence, 'refused');
    // At a conflict somebody else has closed all of them meanwhile.
    if (!result.ok && result.refusal.code !== 'conflict') return;
    done();
    onClosed();
  }

  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-b border-rule pb-2">
      <p className="text-ink-muted">{more > 0 ? `The ${many} oldest of ${many + more} reports from readers` : `${many} reports from readers`}</p>
      <Dialog title={`Close ${many} reports?`} role="alertdialog" trigger={<Button size="small">Close all {many}</Button>}>
        {(done) => (
          <>
            <p>Every report from a reader that stands here is closed, whether anybody answered it or not. Readers are not told.</p>
            <DialogActions>
              <Button variant="quiet" onPress={done}>
                Not now
              </Button>
              <Button variant="primary" isPending={isPending} onPress={() => void close(done)}>
                Close {many} reports
              </Button>
            </DialogActions>
          </>
        )}
      </Dialog>
    </div>
  );
}
