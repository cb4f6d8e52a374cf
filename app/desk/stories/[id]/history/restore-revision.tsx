'use client';

import { useRouter } from 'next/navigation';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';

type Props = { storyId: string; revision: { id: string; number: number }; draftVersion: number };

/** Asks, and then makes an earlier text the working text again. */
export function RestoreRevision({ storyId, revision: { id, number }, draftVersion }: Props) {
  const router = useRouter();
  const { send, isPending } = useCommand();

  async function restore(close: () => void) {
    const input = { storyId, revisionId: id, basedOn: draftVersion };
    const result = await send('restore-revision', input, `The text of revision ${number} is the working text again.`);
    close();
    if (!result.ok) router.refresh();
  }

  return (
    <Dialog
      title={`Restore revision ${number}?`}
      role="alertdialog"
      trigger={
        <Button size="small" variant="quiet" aria-label={`Restore revision ${number}`}>
          Restore
        </Button>
      }
    >
      {(close) => (
        <>
          <p className="max-w-measure">
            Its words become the working text. What stands there now is kept as a revision of its own first, and claims keep what is
            known of them today. If the story is approved, the approval is void.
          </p>
          <DialogActions>
            <Button onPress={close}>Leave it as it is</Button>
            <Button variant="primary" isPending={isPending} onPress={() => void restore(close)}>
              Restore revision {number}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
