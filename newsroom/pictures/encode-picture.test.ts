import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { Refused } from '../refusal';
import { encodePicture, type Encoded, type EncodedPicture } from './encode-picture';
import { heic } from './testing/heic';
import { chart, photograph, pixels, secrets } from './testing/photograph';

const widthsOf = ({ renditions }: EncodedPicture, type: string) =>
  renditions.filter(({ mediaType }) => mediaType === `image/${type}`).map(({ width }) => width);

async function refusalOf(bytes: Uint8Array): Promise<string> {
  return encodePicture(bytes).then(
    () => 'taken',
    (error: unknown) => (error instanceof Refused ? error.refusal.sentence : Promise.reject(error as Error)),
  );
}

describe('a photograph', () => {
  let file: Buffer;
  let encoded: EncodedPicture;
  let everything: Encoded[];

  beforeAll(async () => {
    file = await photograph();
    encoded = await encodePicture(file);
    everything = [encoded.whole, ...encoded.renditions];
  });

  test('is what a camera writes: it says who, with what and where', async () => {
    const { exif, xmp, icc, orientation } = await sharp(file).metadata();
    expect([exif, xmp, icc].map((part) => part !== undefined)).toEqual([true, true, true]);
    expect(orientation).toBe(6);
    for (const secret of secrets) expect(file.includes(secret), secret).toBe(true);
  });

  test('says none of that in any form, and no form has a profile or anything else beside its pixels', async () => {
    for (const { data, mediaType, width } of everything) {
      const { exif, xmp, iptc, icc, tifftagPhotoshop, comments, orientation = 1 } = await sharp(data).metadata();
      expect({ exif, xmp, iptc, icc, tifftagPhotoshop, comments, orientation }, `${mediaType} ${width}`).toEqual({ orientation: 1 });
      for (const secret of secrets) expect(data.includes(secret), secret).toBe(false);
    }
  });

  test('stands upright', async () => {
    expect(encoded.whole).toMatchObject({ width: 900, height: 450, mediaType: 'image/jpeg' });
    const side = async (left: number) => (await sharp(await sharp(encoded.whole.data).extract({ left, top: 0, width: 300, height: 450 }).toBuffer()).stats()).channels[0]!.mean;
    expect(await side(0)).toBeGreaterThan(150);
    expect(await side(600)).toBeLessThan(100);
  });

  test('comes as AVIF, WebP and JPEG in the widths of the pages, none wider than itself', () => {
    for (const type of ['avif', 'webp', 'jpeg']) expect(widthsOf(encoded, type), type).toEqual([400, 800, 900]);
  });

  test('is told by its pixels what it says it is', async () => {
    for (const { data, mediaType, width, height } of everything) {
      const found = await sharp(data).metadata();
      expect([found.format === 'heif' ? 'image/avif' : `image/${found.format}`, found.width, found.height]).toEqual([mediaType, width, height]);
    }
  });

  test('has a blurred likeness that fits into an attribute', async () => {
    expect(encoded.placeholder.length).toBeLessThan(400);
    const likeness = Buffer.from(encoded.placeholder.replace('data:image/webp;base64,', ''), 'base64');
    const { width, height } = await sharp(likeness).metadata();
    expect(width! / height!).toBeCloseTo(2, 0);
  });
});

describe('a drawing', () => {
  test('comes as AVIF and PNG, which keep its lines, and has no blurred likeness', async () => {
    const encoded = await encodePicture(Buffer.from(chart));
    expect(encoded.whole).toMatchObject({ mediaType: 'image/png', width: 1600 });
    expect(encoded.renditions.map(({ mediaType, width }) => [mediaType, width])).toEqual([
      ['image/avif', 800], ['image/png', 800], ['image/avif', 1600], ['image/png', 1600],
    ]);
    expect(encoded.placeholder).toBe('');
  });

  test('is known by its even surfaces when it comes as PNG; a photograph in PNG is a photograph', async () => {
    const drawn = await sharp(Buffer.from(chart)).png().toBuffer();
    expect((await encodePicture(drawn)).whole).toMatchObject({ mediaType: 'image/png', width: 1200, height: 800 });
    const taken = await pixels(600, 400).png().toBuffer();
    expect((await encodePicture(taken)).whole).toMatchObject({ mediaType: 'image/jpeg', width: 600, height: 400 });
  });

  test('stands on white where it was transparent, so that it can be read at night', async () => {
    const clear = await sharp({ create: { width: 60, height: 40, channels: 4, background: '#00000000' } }).png().toBuffer();
    const { data } = (await encodePicture(clear)).whole;
    expect([...(await sharp(data).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  test('cannot bring in a file of this machine', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'stet-drawing-'));
    const secret = path.join(folder, 'secret.png');
    await sharp({ create: { width: 40, height: 40, channels: 3, background: '#ff0000' } }).toFile(secret);
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40"><image width="40" height="40" href="file://${secret}" xlink:href="file://${secret}"/></svg>`;
    const { data } = (await encodePicture(Buffer.from(drawing))).whole;
    await rm(folder, { recursive: true });
    expect([...(await sharp(data).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  });
});

test('a small picture keeps its size', async () => {
  const { whole, renditions } = await encodePicture(await pixels(300, 200).jpeg().toBuffer());
  expect(whole).toMatchObject({ width: 300, height: 200 });
  expect(renditions.map(({ width }) => width)).toEqual([300, 300, 300]);
});

test('a picture without colours is a picture', async () => {
  const grey = await pixels(500, 300).greyscale().toColourspace('b-w').jpeg().toBuffer();
  expect((await encodePicture(grey)).whole).toMatchObject({ mediaType: 'image/jpeg', width: 500 });
});

describe('what is refused in a sentence:', () => {
  test('a file that is no picture', async () => {
    expect(await refusalOf(Buffer.from('Dear editor, find attached'))).toBe('This file could not be read as a picture.');
    expect(await refusalOf(Buffer.alloc(0))).toBe('This file could not be read as a picture.');
  });

  test('a format that newsrooms do not need', async () => {
    const tiff = await pixels(20, 20).tiff().toBuffer();
    expect(await refusalOf(tiff)).toBe('Pictures are taken as JPEG, PNG, WebP, AVIF, GIF or SVG.');
  });

  test('the HEIC of a phone, whole as it is, with what to do about it', async () => {
    expect(await refusalOf(heic)).toBe('This picture is in HEIC, as phones write it, which cannot be opened here. Export it as JPEG and add that.');
  });

  test.each(['jpeg', 'png', 'webp'] as const)('a %s that is cut off', async (format) => {
    const whole = await pixels(600, 400).toFormat(format).toBuffer();
    expect(await refusalOf(whole.subarray(0, whole.length / 2))).toMatch(/damaged|could not be read/);
  });

  test('a picture that moves', async () => {
    const frames = await Promise.all(['#ff0000', '#00ff00'].map((background) => sharp({ create: { width: 20, height: 20, channels: 3, background } }).png().toBuffer()));
    const gif = await sharp(frames, { join: { animated: true } }).gif().toBuffer();
    expect(await refusalOf(gif)).toBe('This picture moves. Add a still one.');
  });

  test('a small file that says it unpacks into a thousand million pixels', async () => {
    expect(await refusalOf(await claimingSize(32_000, 32_000))).toBe('This picture has more than 60 million pixels. Make it smaller.');
  });

  test('a drawing whose words multiply without end', async () => {
    const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&l12;</text></svg>`;
    expect(await refusalOf(Buffer.from(bomb))).toMatch(/damaged|could not be read/);
  });
});

/** A PNG of a few bytes whose head claims these sides. */
async function claimingSize(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } }).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
