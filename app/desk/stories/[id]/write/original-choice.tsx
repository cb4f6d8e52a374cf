'use client';

import { useEffect, useState } from 'react';
import { findStories } from '@/components/desk/claim-panel/find';
import { foundStoryWords } from '@/components/desk/found-story-words';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import type { FoundStory } from '@/newsroom/stories/search-stories';
import type { Details } from './details';

type Props = { storyId: string; value: Details['translationOf']; onChange: (original: Details['translationOf']) => void };

/** The story that this one translates: found by words of its headline. */
export function OriginalChoice({ storyId, value, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly FoundStory[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    void findStories(typed, asking.signal, storyId).then((stories) => {
      if (!asking.signal.aborted) setFound(stories ?? []);
    });
    return () => asking.abort();
  }, [typed, storyId]);
  if (value) {
    return (
      <div className="flex items-start justify-between gap-2">
        <p>
          Translates <span dir="auto" className="font-serif">{value.headline || 'a story that you may not see'}</span>
        </p>
        <Button size="small" variant="quiet" onPress={() => onChange(null)}>
          It does not
        </Button>
      </div>
    );
  }
  return (
    <Combobox
      label="Translates the story"
      items={found.map((story) => ({ id: story.id, label: story.headline, description: foundStoryWords(story) }))}
      placeholder="Words of its headline"
      emptyText="No story bears these words."
      onInputChange={setTyped}
      onSelect={(id) => {
        const original = found.find((story) => story.id === id);
        if (original) onChange({ id, headline: original.headline });
      }}
    />
  );
}
