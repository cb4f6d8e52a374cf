'use client';

import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { say } from '@/components/ui/notices';
import { timeWords } from '@/components/ui/time-words';
import type { DocumentJson } from '@/editor/document';
import { plainText } from '@/editor/reading';
import type { NewerDraft } from '@/newsroom/refusal';
import { daysKept } from './device-store';
import { TextComparison } from './text-comparison';

type Props = {
  mine: DocumentJson;
  newer: NewerDraft;
  zone: string;
  isPending: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
};

/** Somebody saved a newer text meanwhile: both are shown, and the writer decides. Neither is lost. */
export function StaleDialog({ mine, newer, zone, isPending, onKeepMine, onTakeTheirs, onClose }: Props) {
  const theirs = newer.document as DocumentJson;
  const copy = () =>
    void navigator.clipboard.writeText(plainText(mine)).then(
      () => say('Your text is on the clipboard.'),
      () => say('The browser did not let the text be copied.', 'refused'),
    );
  return (
    <Dialog
      title={`${newer.savedBy || 'Somebody'} saved a newer text at ${timeWords(newer.savedAt, zone, 'clock')}`}
      size="wide"
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <div className="max-h-[50dvh] overflow-y-auto" tabIndex={0} role="region" aria-label="Comparison">
        <TextComparison before={theirs} after={mine} beforeLabel={`${newer.savedBy || 'Theirs'}, newer`} afterLabel="Yours, on this device" />
      </div>
      <ul className="mt-4 list-disc ps-5 text-small text-ink-muted">
        <li>If you keep yours, theirs is kept as a named version of the story first.</li>
        <li>If you take theirs, yours stays on this device for {daysKept} days, to compare or take back.</li>
      </ul>
      <DialogActions>
        <Button onPress={copy}>Copy mine</Button>
        <Button isDisabled={isPending} onPress={onTakeTheirs}>
          Take theirs
        </Button>
        <Button variant="primary" isPending={isPending} onPress={onKeepMine}>
          Keep mine on top of theirs
        </Button>
      </DialogActions>
    </Dialog>
  );
}
