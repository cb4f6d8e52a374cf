'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { besideLead } from '@/newsroom/published/arrange-front';
import type { FrontStory } from '@/newsroom/front/front-places';
import { StoryName } from './story-name';

type Props = {
  order: readonly FrontStory[];
  onMove: (from: number, to: number) => void;
  onRemove: (story: FrontStory) => void;
};

/**
 * The chosen stories in their order. Each moves by its buttons, or by Alt and an arrow from anywhere within it; the
 * focus goes along, and a voice says where it stands now.
 */
export function FrontPlaces({ order, onMove, onRemove }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ id: string; way: -1 | 1 } | null>(null);
  const place = order.findIndex(({ id }) => id === moved?.id);

  useEffect(() => {
    if (!moved) return;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-story="${moved.id}"] button`) ?? [];
    const [up, down] = buttons;
    const wished = moved.way < 0 ? up : down;
    (wished?.disabled ? (moved.way < 0 ? down : up) : wished)?.focus();
  }, [moved, order]);

  const move = (index: number, way: -1 | 1) => {
    const story = order[index];
    if (!story || !order[index + way]) return;
    onMove(index, index + way);
    setMoved({ id: story.id, way });
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <>
      <ol ref={list} aria-label="Chosen stories, the lead first" className="divide-y divide-rule border-b border-rule">
        {order.map((story, index) => (
          <li
            key={story.id}
            data-story={story.id}
            onKeyDown={(event) => onKeyDown(event, index)}
            className="flex items-start gap-3 py-2.5"
          >
            <span aria-hidden="true" className="w-6 shrink-0 pt-0.5 text-end text-label text-ink-muted tabular-nums">
              {index + 1}
            </span>
            <div className="min-w-0 grow">
              <StoryName story={story} />
              <p className="text-small text-ink-muted">{whereItStands(index, story.section)}</p>
            </div>
            <div className="flex shrink-0 gap-0.5">
              <IconButton label={`Move “${story.headline}” up`} icon={ArrowUp} isDisabled={index === 0} onPress={() => move(index, -1)} />
              <IconButton
                label={`Move “${story.headline}” down`}
                icon={ArrowDown}
                isDisabled={index === order.length - 1}
                onPress={() => move(index, 1)}
              />
              <IconButton label={`Take “${story.headline}” off the front`} icon={X} onPress={() => onRemove(story)} />
            </div>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {place >= 0 ? `“${order[place]?.headline}” is number ${place + 1} of ${order.length} now.` : ''}
      </p>
    </>
  );
}

function whereItStands(index: number, section: string): string {
  if (index === 0) return 'Leads the page';
  return index <= besideLead ? 'Beside the lead' : `Heads ${section}`;
}
