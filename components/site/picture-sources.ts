import type { PagePicture } from '@/newsroom/published/page-picture';

/** Where a picture stands: how wide it is shown there, and the pixels beyond which nothing is gained. */
export type PicturePlace = { sizes: string; widest: number };

/** The widths follow from the grids of the pages (front.tsx, story-list.tsx, story.css). */
export const picturePlaces = {
  lead: { sizes: '(min-width: 80rem) 33rem, (min-width: 64rem) calc(66vw - 3.5rem), calc(100vw - 2rem)', widest: 1600 },
  text: { sizes: '(min-width: 38rem) 36rem, calc(100vw - 2rem)', widest: 1200 },
  large: { sizes: '(min-width: 64rem) 36rem, calc(100vw - 2rem)', widest: 1200 },
  card: { sizes: '(min-width: 35rem) 19rem, calc(100vw - 2rem)', widest: 800 },
} as const satisfies Record<string, PicturePlace>;

type Sources = {
  /** Formats that not every browser reads, the one that saves most first. */
  sources: { type: string; srcSet: string }[];
  /** What every browser reads. */
  src: string;
  srcSet?: string;
};

const savingMost = ['image/avif', 'image/webp'];

/** The addresses of a picture in a place; a picture that has one form only is given as it is. */
export function pictureSources({ hash, mediaType, forms }: Pick<PagePicture, 'hash' | 'mediaType' | 'forms'>, { widest }: PicturePlace): Sources {
  const fitting = forms.filter(({ width }) => width <= widest);
  const inType = (type: string) => fitting.filter((form) => form.mediaType === type);
  const sources = savingMost
    .filter((type) => type !== mediaType && inType(type).length > 0)
    .map((type) => ({ type, srcSet: srcSetOf(inType(type)) }));
  const plain = inType(mediaType);
  const src = addressOf(plain.at(-1)?.hash ?? hash);
  return plain.length > 1 ? { sources, src, srcSet: srcSetOf(plain) } : { sources, src };
}

function srcSetOf(forms: PagePicture['forms']): string {
  return forms.map(({ hash, width }) => `${addressOf(hash)} ${width}w`).join(', ');
}

function addressOf(hash: string): string {
  return `/media/${hash}`;
}
