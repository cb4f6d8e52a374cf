import sharp from 'sharp';
import type { Pixels } from './decode-picture';

/** Bits in which two hashes may differ for the pictures to be taken for the same. */
export const sameWithin = 8;

/**
 * 64 bits that hardly change when a picture is scaled or packed anew: whether each of 8 × 8 places is brighter than the
 * one to its right ("difference hash", http://www.hackerfactor.com/blog/index.php?/archives/529-Kind-of-Like-That.html).
 * @returns the bits as PostgreSQL keeps them, a signed integer.
 */
export async function perceptualHash({ data, width, height, channels }: Pick<Pixels, 'data' | 'width' | 'height' | 'channels'>): Promise<bigint> {
  const grey = await sharp(data, { raw: { width, height, channels } })
    .greyscale()
    .resize(9, 8, { fit: 'fill', kernel: 'cubic' })
    .extractChannel(0)
    .raw()
    .toBuffer();
  let bits = 0n;
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 8; column += 1) {
      const here = row * 9 + column;
      bits = (bits << 1n) | ((grey[here] ?? 0) > (grey[here + 1] ?? 0) ? 1n : 0n);
    }
  }
  return BigInt.asIntN(64, bits);
}
