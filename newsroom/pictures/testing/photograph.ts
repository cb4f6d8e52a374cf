import sharp, { type Sharp } from 'sharp';

type Photograph = { width?: number; height?: number };

/** What a camera hides in a file: who, with what, where. Each of these words is looked for afterwards. */
export const secrets = ['Leica', 'Karim Sahak', 'spin-boldak-gate'];

/** A photograph as a camera writes it: held on its side, with maker, owner and position in EXIF and a place in XMP. */
export async function photograph({ width = 450, height = 900 }: Photograph = {}): Promise<Buffer> {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="spin-boldak-gate"/></rdf:RDF></x:xmpmeta>`;
  return pixels(width, height)
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Leica', Artist: 'Karim Sahak' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 0/1 2/1', GPSLongitudeRef: 'E', GPSLongitude: '66/1 24/1 0/1' },
    })
    .withIccProfile('p3')
    .withXmp(xmp)
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Grain, which no drawing has; the upper half is darker, so that which way is up can be seen. */
export function pixels(width: number, height: number): Sharp {
  const upper = { create: { width, height: Math.ceil(height / 2), channels: 3 as const, background: '#000', noise: { type: 'gaussian' as const, mean: 60, sigma: 25 } } };
  return sharp({ create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 190, sigma: 25 } } })
    .composite([{ input: upper, top: 0, left: 0 }]);
}

/** A chart of two bars. */
export const chart = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#f4f0e7"/><rect x="100" y="200" width="600" height="100" fill="#28589c"/><rect x="100" y="400" width="300" height="100" fill="#b8ad96"/></svg>`;
