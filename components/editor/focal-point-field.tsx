'use client';

import { useId, type KeyboardEvent, type MouseEvent } from 'react';
import { movedBy, pointAt, pointWords, type FocalPoint } from './focal-point';

type Props = { source: string; point: FocalPoint; onChange: (point: FocalPoint) => void };

/** The picture with a mark on what must stay in sight, and how lists will crop it. A click or the arrow keys move the mark. */
export function FocalPointField({ source, point, onChange }: Props) {
  const hint = useId();
  const position = `${point.x * 100}% ${point.y * 100}%`;

  const click = (event: MouseEvent<HTMLButtonElement>) => {
    // Enter and the space bar click too, and are nowhere.
    if (event.detail > 0) onChange(pointAt(event, event.currentTarget.getBoundingClientRect()));
  };
  const press = (event: KeyboardEvent) => {
    const moved = movedBy(point, event.key, event.shiftKey);
    if (!moved) return;
    event.preventDefault();
    onChange(moved);
  };

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-start gap-4">
        <button
          type="button"
          aria-label={`What must stay in sight: ${pointWords(point)}`}
          aria-describedby={hint}
          onClick={click}
          onKeyDown={press}
          className="relative cursor-crosshair"
        >
          <img src={source} alt="" draggable={false} className="max-h-56 w-auto max-w-full" />
          <span
            aria-hidden="true"
            style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
            className="pointer-events-none absolute size-7 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-white shadow-[0_0_0_2px_#000,inset_0_0_0_1px_#000]"
          />
        </button>
        <figure className="flex flex-col gap-1">
          <img src={source} alt="" style={{ objectPosition: position }} className="aspect-3/2 w-36 object-cover" />
          <figcaption className="text-small text-ink-muted">In lists</figcaption>
        </figure>
      </div>
      <p id={hint} className="text-small text-ink-muted">
        Lists crop pictures around the mark. Click on the picture, or move the mark with the arrow keys.
      </p>
      <p aria-live="polite" className="sr-only">
        {pointWords(point)}
      </p>
    </div>
  );
}
