import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { ActDialog, type ActProps } from './act-dialog';
import type { ReviewData } from './review-data';
import { useAct } from './use-act';

/** Gives the story back to its writer, with what is asked of them. */
export function ReturnDialog({ story, review, onDone, ...dialog }: ActProps & Pick<ReviewData, 'story' | 'review'>) {
  const { act, ...acting } = useAct('return-story');
  const [message, setMessage] = useState('');
  const send = () =>
    act({ storyId: story.id, message, readRevisionId: review.newest?.id }, () => {
      setMessage('');
      onDone(`The story is back with ${story.owner.name}.`);
    });
  return (
    <ActDialog
      {...dialog}
      title={`Return to ${story.owner.name}`}
      act="Return"
      {...acting}
      isDisabled={message.trim() === ''}
      onAct={() => void send()}
    >
      <TextField
        label="What is asked of the writer"
        description="It stands over the story until it is submitted again. An approval it has becomes void."
        rows={5}
        maxLength={5_000}
        autoFocus
        isRequired
        value={message}
        onChange={setMessage}
      />
    </ActDialog>
  );
}
