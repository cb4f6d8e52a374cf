import type { ReactNode } from 'react';
import { isPictureHash } from '@/editor/identifiers';

type Props = { attrs: Record<string, unknown>; caption: ReactNode; hasCaption: boolean };

/** A picture in its own proportions, with its caption and credit. One without a picture is not shown. */
export function StoryFigure({ attrs, caption, hasCaption }: Props) {
  const { picture, alt, credit, width, height } = attrs;
  if (!isPictureHash(picture)) return null;
  return (
    <figure>
      <img
        src={`/media/${picture}`}
        alt={typeof alt === 'string' ? alt : ''}
        width={typeof width === 'number' ? width : undefined}
        height={typeof height === 'number' ? height : undefined}
        loading="lazy"
        decoding="async"
      />
      {hasCaption || credit ? (
        <figcaption>
          {caption} {typeof credit === 'string' && credit ? <span className="credit">{credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
