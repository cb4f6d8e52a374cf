'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { DeskPart, NothingHere } from '@/components/desk/desk-part';
import { sendCommand } from '@/components/desk/send-command';
import { Button } from '@/components/ui/button';
import { say } from '@/components/ui/notices';
import type { FrontStory } from '@/newsroom/front/front-places';
import { AddLiveStory } from './add-live-story';
import { FrontPlaces } from './front-places';
import { movePlace } from './move-place';
import { StoryName } from './story-name';

type Props = { chosen: readonly FrontStory[]; newest: readonly FrontStory[]; most: number };

/** The editors' choice for the front, arranged here and put before readers in one act. */
export function FrontDesk({ chosen, newest, most }: Props) {
  const router = useRouter();
  const [order, setOrder] = useState(chosen);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<{ sentence: string; isStale: boolean } | null>(null);
  const present = idsOf(chosen).join();
  const [seen, setSeen] = useState(present);
  if (present !== seen) {
    // Read again, after this act or somebody else's: what stands before readers counts.
    setSeen(present);
    setOrder(chosen);
    setRefusal(null);
  }
  const isChanged = idsOf(order).join() !== present;
  const isFull = order.length >= most;
  const others = newest.filter(({ id }) => order.every((story) => story.id !== id));

  const add = (story: FrontStory) => setOrder([...order.filter(({ id }) => id !== story.id), story]);
  /** The button that was pressed is gone with its row: the focus goes to the list of what is chosen. */
  const toChosen = () => document.getElementById('chosen')?.focus();

  async function put() {
    setPending(true);
    const result = await sendCommand('arrange-front', { storyIds: idsOf(order), basedOn: idsOf(chosen) });
    setPending(false);
    if (!result.ok) return setRefusal({ sentence: result.refusal.sentence, isStale: result.refusal.code === 'stale' });
    setRefusal(null);
    say('Readers have the front page in this order.');
    router.refresh();
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <DeskPart id="chosen" title="Chosen for the front" count={order.length}>
        {order.length > 0 ? (
          <FrontPlaces
            order={order}
            onMove={(from, to) => setOrder(movePlace(order, from, to))}
            onRemove={(story) => {
              setOrder(order.filter(({ id }) => id !== story.id));
              toChosen();
            }}
          />
        ) : (
          <NothingHere>Nothing is chosen: the newest story leads, or one with a picture that is hardly older.</NothingHere>
        )}
        <div className="sticky bottom-0 flex flex-col gap-2 bg-paper py-3">
          <p role="alert" className="text-label font-semibold text-danger empty:hidden">
            {refusal?.sentence}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" isDisabled={!isChanged} isPending={isPending} onPress={() => void put()}>
              Put it before readers
            </Button>
            {refusal?.isStale ? <Button onPress={() => router.refresh()}>Show the present order</Button> : null}
            {isChanged ? (
              <Button variant="quiet" onPress={() => setOrder(chosen)}>
                Undo what I changed
              </Button>
            ) : null}
          </div>
        </div>
      </DeskPart>
      <div className="flex flex-col gap-6">
        {isFull ? (
          <p className="text-label text-ink-muted">The front holds {most} chosen stories. Take one away to add another.</p>
        ) : (
          <AddLiveStory chosen={order} onAdd={add} />
        )}
        <DeskPart id="newest" title="The newest, which follow">
          <ul className="divide-y divide-rule border-b border-rule">
            {others.map((story) => (
              <li key={story.id} className="flex items-start justify-between gap-3 py-2">
                <StoryName story={story} />
                <Button
                  size="small"
                  isDisabled={isFull}
                  aria-label={`Choose “${story.headline}”`}
                  onPress={() => {
                    add(story);
                    toChosen();
                  }}
                >
                  Choose
                </Button>
              </li>
            ))}
          </ul>
        </DeskPart>
      </div>
    </div>
  );
}

function idsOf(stories: readonly FrontStory[]): string[] {
  return stories.map(({ id }) => id);
}
