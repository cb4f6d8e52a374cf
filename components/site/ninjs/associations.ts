import type { NinjsAssociation, NinjsRendition } from '@/newsroom/published/ninjs';
import type { StoryTies } from '@/newsroom/published/story-ties';
import type { WholeForm, WholePicture } from '@/newsroom/published/whole-story';

/** The page on which people read it. */
export function webRendition({ address, headline }: { address: string; headline: string }, site: string): NinjsRendition {
  return { name: 'web', href: `${site}${address}`, contentType: 'text/html', title: headline };
}

/** A picture in the text, and each form in which it lies ready: whoever shows it takes the one that fits. */
export function pictureAssociation(picture: WholePicture, index: number, site: string): NinjsAssociation {
  const { hash, alt, caption, credit, mediaType, width, height, forms } = picture;
  const descriptions = [
    { role: 'alternative text' as const, value: alt },
    { role: 'caption' as const, value: caption },
  ].filter(({ value }) => value);
  return {
    name: `picture ${index + 1}`,
    uri: `${site}/media/${hash}`,
    rel: 'picture',
    type: 'picture',
    ...(credit && { by: credit }),
    descriptions: descriptions.map(({ role, value }) => ({ role, contentType: 'text/plain', value })),
    renditions: [
      { name: 'original', ...fileOf({ hash, mediaType, width, height }, picture, site) },
      ...forms.map((form) => ({ name: `${form.mediaType.replace('image/', '')} ${form.width}`, ...fileOf(form, picture, site), sizeInBytes: form.bytes })),
    ],
  };
}

/** The point of interest is in pixels from the top left, as IPTC counts. */
function fileOf({ hash, mediaType, width, height }: Omit<WholeForm, 'bytes'>, { focalX, focalY }: WholePicture, site: string) {
  const poi = { x: Math.round(width * focalX), y: Math.round(height * focalY) };
  return { href: `${site}/media/${hash}`, contentType: mediaType, width, height, poi };
}

/** The same story in another language. */
export function translationAssociation({ id, language, headline, address }: StoryTies['translations'][number], site: string): NinjsAssociation {
  return {
    name: `translation ${language}`,
    uri: `urn:uuid:${id}`,
    rel: 'translation',
    type: 'text',
    language,
    headlines: [{ value: headline }],
    renditions: [webRendition({ address, headline }, site)],
  };
}
