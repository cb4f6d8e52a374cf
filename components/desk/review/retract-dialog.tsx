import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import type { StoryForDesk } from '@/newsroom/stories/read-story';
import { ActDialog, type ActProps } from './act-dialog';
import { useAct } from './use-act';

/** Takes a live story back before readers. */
export function RetractDialog({ story, onDone, ...dialog }: ActProps & { story: StoryForDesk }) {
  const { act, ...acting } = useAct('retract-story');
  const [notice, setNotice] = useState('');
  const send = () =>
    act({ storyId: story.id, notice }, () => {
      setNotice('');
      onDone('The story is retracted. Its address now shows the notice.', true);
    });
  return (
    <ActDialog
      {...dialog}
      title="Retract the story"
      act="Retract before readers"
      variant="danger"
      {...acting}
      isDisabled={notice.trim() === ''}
      onAct={() => void send()}
    >
      <p className="border-s-4 border-danger bg-danger-surface px-3 py-2">
        Readers lose “{story.headline}” at once. The address stays and shows your notice; so do the corrections page and the
        feeds. This is not undone.
      </p>
      <TextField
        label="Notice to readers"
        description="What was wrong, and why the story does not stand."
        rows={4}
        maxLength={2_000}
        autoFocus
        isRequired
        value={notice}
        onChange={setNotice}
      />
    </ActDialog>
  );
}
