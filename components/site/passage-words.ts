import type { PassageChange } from '@/newsroom/published/compare-versions';

const parts: Record<PassageChange['part'], string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  dateline: 'Dateline',
  byline: 'Byline',
  heading: 'Subheading',
  paragraph: 'Paragraph',
  body: 'Paragraph',
  listItem: 'Point of a list',
  quotation: 'Quotation',
  caption: 'Caption',
  picture: 'Picture',
  alt: 'Description of a picture',
  credit: 'Credit of a picture',
};

const fates: Record<PassageChange['status'], string> = {
  changed: 'changed',
  added: 'added',
  removed: 'taken out',
  restyled: 'same words; emphasis, links or marked claims differ',
};

/** “Paragraph, changed” */
export function passageWords({ part, status }: Pick<PassageChange, 'part' | 'status'>): string {
  return `${parts[part]}, ${fates[status]}`;
}
