import sharp, { type Sharp } from 'sharp';
import { decodePicture, patience, type Pixels } from './decode-picture';
import { perceptualHash } from './perceptual-hash';

/** Bytes of one form of a picture. */
export type Encoded = { mediaType: string; width: number; height: number; data: Buffer };

export type EncodedPicture = {
  /** The largest form, which every reader, feed and agency can show. */
  whole: Encoded;
  /** Smaller forms, in formats that save readers bytes; none is wider than the picture. */
  renditions: Encoded[];
  /** A few blurred pixels as a data: address, under 400 characters; empty for drawings. */
  placeholder: string;
  /** By which it is recognised when it is seen again. */
  perceptualHash: bigint;
};

/** Widths in pixels in which readers get a picture that is that wide; a smaller one they get in its own too. */
const widths = [400, 800, 1200, 1600];

/** Drawings pack so small that steps between these would save little. */
const widthsOfDrawings = [800, 1600];

type Form = { mediaType: string; encode(image: Sharp): Sharp };

const jpeg: Form = { mediaType: 'image/jpeg', encode: (image) => image.jpeg({ quality: 80, mozjpeg: true }) };
const webp: Form = { mediaType: 'image/webp', encode: (image) => image.webp({ quality: 76 }) };
// More effort takes seven times as long and saves a tenth.
const avif: Form = { mediaType: 'image/avif', encode: (image) => image.avif({ quality: 50, effort: 2 }) };
// Thin coloured lines need every pixel's own colour.
const drawnAvif: Form = { mediaType: 'image/avif', encode: (image) => image.avif({ quality: 70, effort: 2, chromaSubsampling: '4:4:4' }) };
const png: Form = { mediaType: 'image/png', encode: (image) => image.png({ compressionLevel: 9 }) };
const smallPng: Form = { mediaType: 'image/png', encode: (image) => image.png({ compressionLevel: 9, palette: true, dither: 0.5 }) };

/**
 * Draws a picture anew from its pixels, in the forms in which readers get it: photographs as AVIF, WebP and JPEG,
 * drawings, which WebP and JPEG blur, as AVIF and PNG. Refuses what cannot be read as a picture.
 */
export async function encodePicture(bytes: Uint8Array): Promise<EncodedPicture> {
  const pixels = await decodePicture(bytes);
  const [whole, forms, wanted] = pixels.isDrawing ? [png, [drawnAvif, smallPng], widthsOfDrawings] : [jpeg, [avif, webp, jpeg], widths];
  const renditions: Encoded[] = [];
  // One after the other: all at once would hold every form's working memory together.
  for (const width of new Set(wanted.map((each) => Math.min(each, pixels.width)))) {
    for (const form of forms) renditions.push(await draw(pixels, form, width));
  }
  return {
    whole: await draw(pixels, whole, pixels.width),
    renditions,
    placeholder: pixels.isDrawing ? '' : await placeholderOf(pixels),
    perceptualHash: await perceptualHash(pixels),
  };
}

async function draw(pixels: Pixels, { mediaType, encode }: Form, width: number): Promise<Encoded> {
  const resized = open(pixels).resize({ width, withoutEnlargement: true });
  const { data, info } = await encode(resized).timeout(patience).toBuffer({ resolveWithObject: true });
  return { mediaType, width: info.width, height: info.height, data };
}

async function placeholderOf(pixels: Pixels): Promise<string> {
  const data = await open(pixels).resize({ width: 16, height: 16, fit: 'inside' }).blur(1).webp({ quality: 20 }).toBuffer();
  return `data:image/webp;base64,${data.toString('base64')}`;
}

function open({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}
