import sharp from 'sharp';

const [width, height] = [64, 48];

/** A film (WebM) that shows these colours, one a second: a whole picture of WebP is a whole picture of VP8, too. */
export async function film(...colours: string[]): Promise<Buffer> {
  const pictures = await Promise.all(colours.map(pictureOf));
  const blocks = pictures.map((picture, second) => element('A3', Buffer.from([0x81, (second * 1_000) >> 8, (second * 1_000) & 0xff, 0x80]), picture));
  const head = element('1A45DFA3', number('4286', 1), number('42F7', 1), number('42F2', 4), number('42F3', 8), element('4282', Buffer.from('webm')), number('4287', 2), number('4285', 2));
  const duration = Buffer.alloc(4);
  duration.writeFloatBE(colours.length * 1_000);
  const info = element('1549A966', number('2AD7B1', 1_000_000), element('4489', duration), element('4D80', Buffer.from('test')), element('5741', Buffer.from('test')));
  const track = element('AE', number('D7', 1), number('73C5', 1), number('83', 1), element('86', Buffer.from('V_VP8')), element('E0', number('B0', width), number('BA', height)));
  return Buffer.concat([head, element('18538067', info, element('1654AE6B', track), element('1F43B675', number('E7', 0), ...blocks))]);
}

async function pictureOf(colour: string): Promise<Buffer> {
  const webp = await sharp({ create: { width, height, channels: 3, background: colour } }).webp({ lossless: false }).toBuffer();
  const at = webp.indexOf('VP8 ');
  return webp.subarray(at + 8, at + 8 + webp.readUInt32LE(at + 4));
}

/** An element of Matroska (RFC 9559) by its id, in hexadecimal. */
function element(id: string, ...content: Buffer[]): Buffer {
  const inside = Buffer.concat(content);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(inside.length) | (1n << 56n));
  return Buffer.concat([Buffer.from(id, 'hex'), size, inside]);
}

function number(id: string, value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return element(id, bytes);
}
