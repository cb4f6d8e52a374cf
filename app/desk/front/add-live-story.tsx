'use client';

import { useEffect, useState } from 'react';
import { findLiveStories } from '@/components/desk/claim-panel/find';
import { foundStoryWords } from '@/components/desk/found-story-words';
import { Combobox } from '@/components/ui/combobox';
import type { FrontStory } from '@/newsroom/front/front-places';
import type { FoundStory } from '@/newsroom/stories/search-stories';

type Props = { chosen: readonly FrontStory[]; onAdd: (story: FrontStory) => void };

/** Adds any live story to the front, found by words of its headline. */
export function AddLiveStory({ chosen, onAdd }: Props) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly FoundStory[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    void findLiveStories(typed, asking.signal).then((stories) => {
      if (!asking.signal.aborted) setFound(stories ?? []);
    });
    return () => asking.abort();
  }, [typed]);
  const others = found.filter(({ id }) => chosen.every((story) => story.id !== id));
  return (
    <Combobox
      label="Add a live story"
      items={others.map((story) => ({ id: story.id, label: story.headline, description: foundStoryWords(story) }))}
      placeholder="Words of its headline"
      emptyText="No other live story bears these words."
      onInputChange={setTyped}
      onSelect={(id) => {
        const story = others.find((each) => each.id === id);
        if (story) onAdd({ ...story, section: '', address: '' });
      }}
    />
  );
}
