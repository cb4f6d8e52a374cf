'use client';

import { useRouter } from 'next/navigation';
import { ChangedMeanwhile } from '@/components/desk/changed-meanwhile';
import { say } from '@/components/ui/notices';
import type { StoryForDesk } from '@/newsroom/stories/read-story';

type Props = {
  story: Pick<StoryForDesk, 'id' | 'stageSince'>;
  /** Saves now; false when something stands in the way. */
  flush: () => Promise<boolean>;
};

/** Says that somebody moved the story on while it was written, and shows where it stands when asked to. */
export function MovedMeanwhile({ story, flush }: Props) {
  const router = useRouter();
  /** Where the story cannot be written any more, the page lets go of the text: the newsroom has it first. */
  async function show() {
    if (await flush()) router.refresh();
    else say('Your last words are not saved yet, so the page stays as it is. The line above the text says why.', 'refused');
  }
  return <ChangedMeanwhile storyId={story.id} concern="stageSince" seen={story.stageSince} onReload={() => void show()} />;
}
