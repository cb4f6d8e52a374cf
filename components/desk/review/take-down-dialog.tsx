import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import type { StoryForDesk } from '@/newsroom/stories/read-story';
import { ActDialog, type ActProps } from './act-dialog';
import { useAct } from './use-act';

/** Takes a story from readers because the law obliges us to. */
export function TakeDownDialog({ story, onDone, ...dialog }: ActProps & { story: StoryForDesk }) {
  const { act, ...acting } = useAct('take-down-story');
  const [reason, setReason] = useState('');
  const send = () =>
    act({ storyId: story.id, reason }, () => {
      setReason('');
      onDone('The story is taken down. Its address now says that it is gone.', true);
    });
  return (
    <ActDialog
      {...dialog}
      title="Take the story down"
      act="Take it from readers"
      variant="danger"
      {...acting}
      isDisabled={reason.trim() === ''}
      onAct={() => void send()}
    >
      <p className="border-s-4 border-danger bg-danger-surface px-3 py-2">
        Readers lose “<bdi>{story.headline}</bdi>” at once, with its pictures, corrections and notices; its address says only that it is gone.
        This is for what the law obliges us to, not for what was wrong: that is retracted. It is not undone.
      </p>
      <TextField
        label="Which obligation"
        description="For the newsroom: the order or the agreement, its date and who gave it. Readers are not told."
        rows={4}
        maxLength={2_000}
        autoFocus
        isRequired
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  );
}
