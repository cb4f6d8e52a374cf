import type { ReactNode } from 'react';
import { isPictureHash } from '@/editor/identifiers';
import type { PagePicture } from '@/newsroom/published/page-picture';
import { StoryPicture } from './story-picture';

/** The pictures of a story by the hashes its figures name. */
export type StoryPictures = ReadonlyMap<string, PagePicture>;

type Props = { attrs: Record<string, unknown>; pictures: StoryPictures; caption: ReactNode; hasCaption: boolean };

/** A picture in its own proportions, with its caption and credit. One that is not published is not shown. */
export function StoryFigure({ attrs, pictures, caption, hasCaption }: Props) {
  const { picture: hash, alt } = attrs;
  const credit = typeof attrs.credit === 'string' ? attrs.credit : '';
  const picture = isPictureHash(hash) ? pictures.get(hash) : undefined;
  if (!picture) return null;
  const [lead] = pictures.keys();
  return (
    <figure>
      <StoryPicture picture={picture} alt={typeof alt === 'string' ? alt : ''} place="text" first={hash === lead} />
      {hasCaption || credit ? (
        <figcaption>
          {caption} {credit ? <span className="credit">{credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
