import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { PagePicture } from '@/newsroom/published/page-picture';
import { StoryPicture } from './story-picture';

const hashOf = (type: string, width: number) => `${type}-${width}`;

const forms = [400, 800, 1200, 1600].flatMap((width) =>
  ['avif', 'webp', 'jpeg'].map((type) => ({ mediaType: `image/${type}`, width, hash: hashOf(type, width) })),
);

const photograph: PagePicture = {
  hash: 'whole', mediaType: 'image/jpeg', width: 2400, height: 1600, focalX: 0.5, focalY: 0.5,
  placeholder: 'data:image/webp;base64,AAAA', isDrawing: false, forms,
};

type Element = DefaultTreeAdapterTypes.Element;

/** The elements of the picture in their order, as name and attributes. */
function drawn(props: Partial<Parameters<typeof StoryPicture>[0]>): { name: string; has: Record<string, string> }[] {
  const found: { name: string; has: Record<string, string> }[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    const { tagName, attrs } = node as Element;
    if (tagName === 'source' || tagName === 'img') found.push({ name: tagName, has: Object.fromEntries(attrs.map(({ name, value }) => [name, value])) });
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(renderToStaticMarkup(<StoryPicture picture={photograph} alt="A gate" place="text" {...props} />)));
  return found;
}

const addresses = (srcSet: string | undefined) => srcSet?.split(', ');
const image = (props: Parameters<typeof drawn>[0]) => drawn(props).at(-1)!.has;

describe('a picture on a page', () => {
  test('offers the format that saves most first, and JPEG to browsers that read nothing newer', () => {
    expect(drawn({}).map(({ name, has }) => [name, has.type ?? ''])).toEqual([['source', 'image/avif'], ['source', 'image/webp'], ['img', '']]);
    expect(image({}).src).toBe('/media/jpeg-1200');
  });

  test('offers no width beyond which the place gains nothing', () => {
    expect(addresses(drawn({ place: 'card' })[0]?.has.srcset)).toEqual(['/media/avif-400 400w', '/media/avif-800 800w']);
    expect(addresses(drawn({ place: 'lead' })[0]?.has.srcset)?.at(-1)).toBe('/media/avif-1600 1600w');
  });

  test('says how wide it will be shown, to each list of widths', () => {
    for (const { has } of drawn({ place: 'lead' })) expect(has.sizes).toMatch(/vw/);
  });

  test('keeps its place free in its own proportions, under its blurred likeness', () => {
    expect(image({})).toMatchObject({ width: '2400', height: '1600', alt: 'A gate' });
    expect(image({}).style).toContain('background-image:url(data:image/webp;base64,AAAA)');
  });

  test('waits until it is needed, but the first, which is fetched before the rest', () => {
    expect(image({})).toMatchObject({ loading: 'lazy' });
    const first = image({ first: true });
    expect(first).toMatchObject({ fetchpriority: 'high' });
    expect(first).not.toHaveProperty('loading');
  });

  test('is cropped around what must stay in sight, and shown whole where nothing is cropped', () => {
    const marked = { ...photograph, focalX: 0.25, focalY: 0.405 };
    expect(image({ picture: marked, cropped: true })).toMatchObject({ class: expect.stringContaining('object-cover'), style: expect.stringContaining('object-position:25% 40.5%') });
    expect(image({ picture: marked }).style).not.toContain('object-position');
  });

  test('is not cropped when it is a drawing, whose words stand at its edges', () => {
    const chart = { ...photograph, mediaType: 'image/png', isDrawing: true, placeholder: '', forms: forms.filter(({ mediaType }) => mediaType === 'image/avif') };
    expect(image({ picture: chart, cropped: true })).toMatchObject({ src: '/media/whole', class: expect.stringContaining('object-contain') });
  });

  test('that has one form only is given as it is', () => {
    const old = { ...photograph, mediaType: 'image/webp', placeholder: '', forms: [] };
    const [only, ...none] = drawn({ picture: old });
    expect(none).toEqual([]);
    expect(only?.has).toMatchObject({ src: '/media/whole' });
    expect(only?.has).not.toHaveProperty('srcset');
    expect(only?.has).not.toHaveProperty('style');
  });
});
