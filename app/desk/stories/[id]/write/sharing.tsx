'use client';

import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import type { Colleague } from '@/newsroom/people/list-colleagues';
import type { StoryForDesk } from '@/newsroom/stories/read-story';

/** The colleagues who may write this story too. */
export function Sharing({ story: { id, owner, named, abilities }, colleagues }: { story: StoryForDesk; colleagues: readonly Colleague[] }) {
  const { send, isPending } = useCommand();
  const others = colleagues.filter((each) => each.id !== owner.id && !named.some((one) => one.id === each.id));
  return (
    <section aria-label="Shared with" className="flex flex-col gap-2">
      <h3 className="kicker">Shared with</h3>
      {named.length === 0 ? <p className="text-ink-muted">Nobody yet.</p> : null}
      <ul className="flex flex-col gap-1">
        {named.map((person) => (
          <li key={person.id} className="flex items-center justify-between gap-2">
            {person.name}
            {abilities.share.may ? (
              <Button
                size="small"
                variant="quiet"
                isPending={isPending}
                aria-label={`Take ${person.name} off the story`}
                onPress={() => void send('unshare-story', { storyId: id, personId: person.id }, `${person.name} is off the story.`)}
              >
                Take off
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {abilities.share.may ? (
        <Combobox
          label="Share with a colleague"
          items={others.map((each) => ({ id: each.id, label: each.name }))}
          placeholder="Name"
          emptyText="Nobody of that name works with stories."
          onSelect={(personId) =>
            void send('share-story', { storyId: id, personId }, `${others.find((each) => each.id === personId)?.name ?? 'Your colleague'} may write it too.`)
          }
        />
      ) : (
        <p className="text-small text-ink-muted">{abilities.share.reason}</p>
      )}
    </section>
  );
}
