'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sendCommand } from '@/components/desk/send-command';
import { Button } from '@/components/ui/button';
import { say } from '@/components/ui/notices';
import type { Finding } from '@/newsroom/gate/finding';
import type { StoryForDesk } from '@/newsroom/stories/read-story';

type Props = {
  story: StoryForDesk;
  /** Saves now; false when something stands in the way. */
  flush: () => Promise<boolean>;
  /** Told what refused the submission. */
  onRefused: (findings: readonly Finding[]) => void;
  onDone: () => Promise<void>;
};

/** Hands the story to the editors, or takes it back from them. */
export function SubmitButton({ story: { id, abilities }, flush, onRefused, onDone }: Props) {
  const router = useRouter();
  const [isPending, setPending] = useState(false);

  async function act(name: 'submit-story' | 'withdraw-story', done: string) {
    setPending(true);
    const isSaved = await flush();
    const result = isSaved ? await sendCommand(name, { storyId: id }) : null;
    setPending(false);
    if (!result) return say('The text is not saved yet, so it cannot be handed over. The line above it says why.', 'refused');
    if (!result.ok) {
      // The findings say it themselves, beside the text.
      if (result.refusal.findings) onRefused(result.refusal.findings);
      else say(result.refusal.sentence, 'refused');
      return;
    }
    say(done);
    router.refresh();
    await onDone();
  }

  if (abilities.withdraw.may) {
    return (
      <Button size="small" isPending={isPending} onPress={() => void act('withdraw-story', 'The story is yours again.')}>
        Withdraw from review
      </Button>
    );
  }
  if (!abilities.submit.may) return null;
  return (
    <Button size="small" variant="primary" isPending={isPending} onPress={() => void act('submit-story', 'The story is with the editors.')}>
      Submit for review
    </Button>
  );
}
