import type { CSSProperties } from 'react';
import type { PagePicture } from '@/newsroom/published/page-picture';
import { picturePlaces, pictureSources } from './picture-sources';

type Props = {
  picture: PagePicture;
  alt: string;
  place: keyof typeof picturePlaces;
  /** Among the first things a reader sees: it is fetched at once, before what else the page needs. */
  first?: boolean;
  /** Cut to the proportions of the place around what must stay in sight; drawings are never cut. */
  cropped?: boolean;
  className?: string;
};

/** A picture in the best form the browser reads and the place can use; its blurred likeness holds the place until it has come. */
export function StoryPicture({ picture, alt, place, first = false, cropped = false, className = '' }: Props) {
  const { sizes } = picturePlaces[place];
  const { sources, src, srcSet } = pictureSources(picture, picturePlaces[place]);
  const fit = cropped ? `aspect-3/2 ${picture.isDrawing ? 'object-contain' : 'object-cover'}` : 'h-auto';
  return (
    <picture>
      {sources.map(({ type, srcSet: set }) => (
        <source key={type} type={type} srcSet={set} sizes={sizes} />
      ))}
      <img
        src={src}
        {...(srcSet && { srcSet, sizes })}
        alt={alt}
        width={picture.width}
        height={picture.height}
        decoding="async"
        {...(first ? { fetchPriority: 'high' } : { loading: 'lazy' })}
        className={`w-full bg-surface ${fit} ${className}`}
        style={styleOf(picture, cropped)}
      />
    </picture>
  );
}

function styleOf({ placeholder, focalX, focalY }: PagePicture, cropped: boolean): CSSProperties | undefined {
  const style = {
    ...(cropped && (focalX !== 0.5 || focalY !== 0.5) && { objectPosition: `${percent(focalX)} ${percent(focalY)}` }),
    ...(placeholder && { backgroundImage: `url(${placeholder})`, backgroundSize: 'cover' }),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
