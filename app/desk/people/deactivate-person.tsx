'use client';

import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';

/** Asks first: it ends somebody's work in the middle of a sentence. */
export function DeactivatePerson({ personId, name, isDisabled }: { personId: string; name: string; isDisabled: boolean }) {
  const { send, isPending } = useCommand();
  return (
    <Dialog
      role="alertdialog"
      title={`Deactivate ${name}?`}
      trigger={
        <Button size="small" variant="danger" isDisabled={isDisabled} aria-label={`Deactivate ${name}`}>
          Deactivate
        </Button>
      }
    >
      {(close) => (
        <>
          <p>Their sessions end and their tokens are revoked at once. What they wrote and decided stays under their name.</p>
          <DialogActions>
            <Button onPress={close}>Keep them</Button>
            <Button
              variant="danger"
              isPending={isPending}
              onPress={() => void send('deactivate-person', { personId }, `${name} is deactivated.`).then(close)}
            >
              Deactivate
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
